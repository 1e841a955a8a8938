-- Words of title and text, without the text itself, which stands in the report.
CREATE TABLE words (
  number BIGINT NOT NULL PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
  words TSVECTOR NOT NULL
);
CREATE INDEX words_words ON words USING GIN (words);
