-- What PostgreSQL says in its own way.

-- name: schema-is-there
SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_step'
-- name: words-insert
INSERT INTO words (number, words) VALUES (?, to_tsvector('simple', ?) || to_tsvector('simple', ?))
-- name: words-count
SELECT COUNT(*) FROM words
-- name: words-replace
INSERT INTO words (number, words) VALUES (?, to_tsvector('simple', ?) || to_tsvector('simple', ?))
ON CONFLICT (number) DO UPDATE SET words = excluded.words
-- name: search
WITH given AS (SELECT ?::text AS words, ?::text AS outlet, ?::text AS person, ?::text AS place, ?::text AS since,
  ?::text AS until, ?::text AS event)
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of,
  COUNT(*) OVER ()
FROM given g
CROSS JOIN LATERAL (SELECT number FROM words WHERE words @@ websearch_to_tsquery('simple', g.words)
  ORDER BY number DESC LIMIT NULLIF(?::bigint, -1)) w
JOIN report r ON r.number = w.number LEFT JOIN member m ON m.report = r.id
WHERE (g.outlet IS NULL OR r.outlet_folded = g.outlet)
  AND (g.person IS NULL OR EXISTS (SELECT 1 FROM report_name n WHERE n.report = r.number AND n.type = 'person'
       AND (n.folded = g.person OR n.last = g.person)))
  AND (g.place IS NULL OR EXISTS (SELECT 1 FROM report_name n WHERE n.report = r.number
       AND n.type IN ('country', 'city', 'place') AND n.folded = g.place))
  AND (g.since IS NULL OR r.moment >= g.since)
  AND (g.until IS NULL OR r.moment <= g.until)
  AND (g.event IS NULL OR EXISTS (SELECT 1 FROM report_event e WHERE e.report = r.number AND e.type = g.event))
ORDER BY r.moment DESC NULLS LAST, r.id LIMIT ?
-- name: snapshot
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY
-- name: lock
SELECT pg_advisory_xact_lock(hashtext(?))
-- name: integrity
SELECT 'ok'
-- name: foreign-keys
SELECT 1 WHERE 1 = 0
-- name: size
SELECT pg_database_size(current_database())
