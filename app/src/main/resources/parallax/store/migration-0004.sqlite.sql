CREATE INDEX report_file ON report (file);
CREATE INDEX report_url ON report (url);
