-- A project: reports as they came and as understood, the stories they make, what people corrected.
-- Steps are never changed, only followed by further ones.
CREATE TABLE schema_step (
  step INTEGER NOT NULL PRIMARY KEY
);
-- What a page was: the bytes as they came, packed with gzip, under their SHA-256.
CREATE TABLE page (
  sha256 {TEXT} NOT NULL PRIMARY KEY,
  length BIGINT NOT NULL,
  packed {BYTES} NOT NULL
);
-- moment: instant of publication in UTC; of a day alone the end of that day. Nothing when it is not known.
-- article: the line of parallax extract, packed. account: what was understood, of the given form, packed.
-- settled: 1 when the stories know of it.
CREATE TABLE report (
  number {NUMBER},
  id {TEXT} NOT NULL UNIQUE,
  outlet {TEXT},
  title {TEXT},
  url {TEXT},
  file {TEXT},
  published {TEXT},
  day {TEXT},
  moment {TEXT},
  language {TEXT},
  withheld {TEXT},
  content {TEXT} NOT NULL,
  page {TEXT} REFERENCES page (sha256),
  article {BYTES} NOT NULL,
  account {BYTES} NOT NULL,
  form {TEXT} NOT NULL,
  grouping_key {BYTES} NOT NULL,
  settled INTEGER NOT NULL DEFAULT 0,
  added {TEXT} NOT NULL
);
CREATE INDEX report_settled ON report (settled, number);
CREATE INDEX report_moment ON report (moment);
CREATE INDEX report_outlet ON report (outlet);
CREATE INDEX report_page ON report (page);
-- Names in a report, folded to lower-case letters and digits, for who and search; last is the last word.
CREATE TABLE report_name (
  report BIGINT NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  folded {TEXT} NOT NULL,
  last {TEXT} NOT NULL,
  type {TEXT} NOT NULL,
  PRIMARY KEY (report, folded, type)
);
CREATE INDEX report_name_folded ON report_name (folded, report);
CREATE INDEX report_name_last ON report_name (last, folded, report);
CREATE TABLE report_event (
  report BIGINT NOT NULL REFERENCES report (number) ON DELETE CASCADE,
  type {TEXT} NOT NULL,
  PRIMARY KEY (report, type)
);
-- dirty: 1 while the collation is still to be made.
CREATE TABLE story (
  id {TEXT} NOT NULL PRIMARY KEY,
  title {TEXT},
  first_moment {TEXT},
  last_moment {TEXT},
  reports INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  conflicts INTEGER NOT NULL DEFAULT 0,
  differs INTEGER NOT NULL DEFAULT 0,
  agrees INTEGER NOT NULL DEFAULT 0,
  alone INTEGER NOT NULL DEFAULT 0,
  ruled {TEXT} NOT NULL,
  fingerprint {TEXT} NOT NULL,
  dirty INTEGER NOT NULL
);
CREATE INDEX story_last ON story (last_moment DESC, id);
CREATE INDEX story_dirty ON story (dirty, id);
CREATE TABLE member (
  report {TEXT} NOT NULL PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  story {TEXT} NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  copy_of {TEXT}
);
CREATE INDEX member_story ON member (story, report);
-- Collations by what they were made of; views as of a moment have theirs here too.
CREATE TABLE collated (
  fingerprint {TEXT} NOT NULL PRIMARY KEY,
  form {TEXT} NOT NULL,
  packed {BYTES} NOT NULL
);
-- The log of what people corrected; body is JSON. undone: when it was taken back.
CREATE TABLE correction (
  number {NUMBER},
  id {TEXT} NOT NULL UNIQUE,
  kind {TEXT} NOT NULL,
  body {TEXT} NOT NULL,
  made {TEXT} NOT NULL,
  undone {TEXT},
  settled INTEGER NOT NULL DEFAULT 0
);
-- How often stories were put together: two processes that do it at once see each other by it.
CREATE TABLE settling (
  times BIGINT NOT NULL
);
INSERT INTO settling (times) VALUES (0);
