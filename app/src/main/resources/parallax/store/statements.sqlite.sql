-- What SQLite says in its own way.

-- name: schema-is-there
SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_step'
-- name: words-insert
INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)
-- name: words-count
SELECT COUNT(*) FROM words
-- name: words-replace
INSERT OR REPLACE INTO words (rowid, title, body) VALUES (?, ?, ?)
-- name: search
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of,
  COUNT(*) OVER ()
FROM (SELECT rowid AS number FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT ?8) w
JOIN report r ON r.number = w.number LEFT JOIN member m ON m.report = r.id
WHERE (?2 IS NULL OR r.outlet_folded = ?2)
  AND (?3 IS NULL OR EXISTS (SELECT 1 FROM report_name n WHERE n.report = r.number AND n.type = 'person'
       AND (n.folded = ?3 OR n.last = ?3)))
  AND (?4 IS NULL OR EXISTS (SELECT 1 FROM report_name n WHERE n.report = r.number
       AND n.type IN ('country', 'city', 'place') AND n.folded = ?4))
  AND (?5 IS NULL OR r.moment >= ?5)
  AND (?6 IS NULL OR r.moment <= ?6)
  AND (?7 IS NULL OR EXISTS (SELECT 1 FROM report_event e WHERE e.report = r.number AND e.type = ?7))
ORDER BY r.moment DESC, r.id LIMIT ?9
-- name: snapshot
BEGIN
-- name: lock
SELECT ?
-- name: integrity
PRAGMA integrity_check
-- name: foreign-keys
PRAGMA foreign_key_check
-- name: size
SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()
