-- How many independent origins a story's collation has, for lists; how often anything changed that somebody may see.
ALTER TABLE story ADD COLUMN origins INTEGER NOT NULL DEFAULT 0;
UPDATE story SET dirty = 1;
CREATE INDEX story_origins ON story (origins DESC, last_moment DESC, id);
CREATE INDEX story_listed ON story (reports, conflicts, last_moment);
ALTER TABLE settling ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
-- build: fingerprint of the build that read the report; empty of one that was read before builds were told apart.
ALTER TABLE report ADD COLUMN build {TEXT} NOT NULL DEFAULT '';
CREATE INDEX report_day ON report (day, id);
CREATE INDEX report_form ON report (form, build);
