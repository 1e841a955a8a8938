-- An address may be longer than what a tree may hold.
CREATE INDEX report_file ON report USING HASH (file);
CREATE INDEX report_url ON report USING HASH (url);
