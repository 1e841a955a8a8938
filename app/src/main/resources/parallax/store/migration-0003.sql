-- What was done to the project, for people: by which command, from when to when, with what outcome. told is JSON: messages.
CREATE TABLE run (
  number {NUMBER},
  what {TEXT} NOT NULL,
  begun {TEXT} NOT NULL,
  ended {TEXT} NOT NULL,
  added INTEGER NOT NULL,
  known INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  collated INTEGER NOT NULL,
  told {TEXT} NOT NULL
);
