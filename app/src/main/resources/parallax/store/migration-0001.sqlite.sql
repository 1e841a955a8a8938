-- Words of title and text, without the text itself, which stands in the report.
CREATE VIRTUAL TABLE words USING fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
