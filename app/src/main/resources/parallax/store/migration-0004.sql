-- The outlet as it is looked up and counted, whatever its spelling; filled by the program, for only it can fold names.
ALTER TABLE report ADD COLUMN outlet_folded {TEXT};
CREATE INDEX report_outlet_folded ON report (outlet_folded, moment);
