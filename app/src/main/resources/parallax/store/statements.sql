-- Every statement that both databases understand as it stands. Places for values are counted in the order of the question marks.

-- name: schema-version
SELECT COALESCE(MAX(step), 0) FROM schema_step
-- name: schema-step
INSERT INTO schema_step (step) VALUES (?)

-- name: page-insert
INSERT INTO page (sha256, length, packed) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING
-- name: page
SELECT p.packed FROM page p JOIN report r ON r.page = p.sha256 WHERE r.id = ?
-- name: pages
SELECT sha256, length, packed FROM page ORDER BY sha256
-- name: pages-unused
SELECT COUNT(*) FROM page WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.page = page.sha256)
-- name: pages-unused-delete
DELETE FROM page WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.page = page.sha256)

-- name: report-insert
INSERT INTO report (id, outlet, outlet_folded, title, url, file, published, day, moment, language, withheld, content, page,
  article, account, form, build, grouping_key, added)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING
RETURNING number
-- name: report-again
UPDATE report SET account = ?, form = ?, build = ?, grouping_key = ?, settled = 0 WHERE id = ?
-- name: report-content
SELECT content FROM report WHERE id = ?
-- name: report-number
SELECT number FROM report WHERE id = ?
-- name: report-count
SELECT COUNT(*) FROM report
-- name: report-ids
SELECT id FROM report ORDER BY id
-- name: report-head
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of
FROM report r LEFT JOIN member m ON m.report = r.id WHERE r.id = ?
-- name: report-heads-like
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of
FROM report r LEFT JOIN member m ON m.report = r.id
WHERE r.id >= ? AND r.id < ? ORDER BY r.id LIMIT 3
-- name: report-heads-at
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of
FROM report r LEFT JOIN member m ON m.report = r.id WHERE r.file = ? OR r.url = ? ORDER BY r.id LIMIT 3
-- name: report-account
SELECT account, form FROM report WHERE id = ?
-- name: report-article
SELECT article FROM report WHERE id = ?
-- name: report-stale
SELECT id, article FROM report WHERE form <> ? ORDER BY id LIMIT 100
-- name: report-stale-count
SELECT COUNT(*) FROM report WHERE form <> ?
-- name: report-other-build
SELECT id, article FROM report WHERE build <> ? ORDER BY id LIMIT 100
-- name: report-other-build-count
SELECT COUNT(*) FROM report WHERE build <> ?
-- name: report-unsettled-count
SELECT COUNT(*) FROM report WHERE settled = 0
-- name: report-unsettled
SELECT id, day FROM report WHERE settled = 0 ORDER BY number
-- name: report-settle
UPDATE report SET settled = 1 WHERE id = ? AND settled = 0
-- name: keys
SELECT grouping_key FROM report ORDER BY id
-- name: key
SELECT grouping_key FROM report WHERE id = ?
-- name: ids-between
SELECT r.id, m.story FROM report r LEFT JOIN member m ON m.report = r.id WHERE r.day >= ? AND r.day <= ?
-- name: integrity-articles
SELECT id, content, article FROM report ORDER BY id

-- name: names-delete
DELETE FROM report_name WHERE report = ?
-- name: events-delete
DELETE FROM report_event WHERE report = ?
-- name: name-insert
INSERT INTO report_name (report, folded, last, type) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
-- name: event-insert
INSERT INTO report_event (report, type) VALUES (?, ?) ON CONFLICT DO NOTHING
-- name: name-reports
SELECT DISTINCT r.id FROM report_name n JOIN report r ON r.number = n.report WHERE n.folded = ? ORDER BY r.id
-- name: name-reports-latest
SELECT r.id FROM report r WHERE r.number IN (SELECT n.report FROM report_name n WHERE n.last = ?
  AND ' ' || n.folded LIKE '% ' || ?) AND (? = '' OR r.moment <= ?)
ORDER BY COALESCE(r.moment, '') DESC, r.id LIMIT ? OFFSET ?
-- name: name-reports-count
SELECT COUNT(*) FROM report r WHERE r.number IN (SELECT n.report FROM report_name n WHERE n.last = ?
  AND ' ' || n.folded LIKE '% ' || ?) AND (? = '' OR r.moment <= ?)
-- name: outlet-reports
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of
FROM report r LEFT JOIN member m ON m.report = r.id
WHERE r.outlet_folded = ? ORDER BY COALESCE(r.moment, '') DESC, r.id LIMIT ? OFFSET ?
-- name: outlets
SELECT outlet, COALESCE(outlet_folded, ''), COUNT(*) FROM report GROUP BY outlet, outlet_folded
ORDER BY COUNT(*) DESC, outlet
-- name: outlet-names
SELECT DISTINCT outlet FROM report WHERE outlet IS NOT NULL AND outlet_folded IS NULL
-- name: outlet-fold
UPDATE report SET outlet_folded = ? WHERE outlet = ?
-- name: outlet-count
SELECT COUNT(*) FROM report WHERE outlet_folded = ?
-- name: outlet-copies
SELECT COUNT(*) FROM report r JOIN member m ON m.report = r.id WHERE r.outlet_folded = ? AND m.copy_of IS NOT NULL
-- name: outlet-copied
SELECT COUNT(*) FROM member c JOIN report r ON r.id = c.copy_of WHERE r.outlet_folded = ?
-- name: outlet-first
SELECT COUNT(*) FROM story s JOIN member m ON m.story = s.id JOIN report r ON r.id = m.report
WHERE r.outlet_folded = ? AND s.reports > 1 AND r.moment = s.first_moment

-- name: story-insert
INSERT INTO story (id, title, first_moment, last_moment, reports, copies, outlets, ruled, fingerprint, dirty)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
-- name: story-delete
DELETE FROM story WHERE id = ?
-- name: story-collated
UPDATE story SET conflicts = ?, differs = ?, agrees = ?, alone = ?, origins = ?, dirty = 0 WHERE id = ? AND fingerprint = ?
-- name: story-dirty-all
UPDATE story SET dirty = 1 WHERE NOT EXISTS
  (SELECT 1 FROM collated c WHERE c.fingerprint = story.fingerprint AND c.form = ?) AND dirty = 0
-- name: story-prints
SELECT id, fingerprint FROM story ORDER BY id
-- name: story-count
SELECT COUNT(*) FROM story
-- name: story-count-several
SELECT COUNT(*) FROM story WHERE reports > 1
-- name: story-count-conflicts
SELECT COUNT(*) FROM story WHERE conflicts > 0
-- name: story-dirty-count
SELECT COUNT(*) FROM story WHERE dirty = 1
-- name: story-dirty
SELECT id FROM story WHERE dirty = 1 AND id > ? ORDER BY id LIMIT 1
-- name: story
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story WHERE id = ?
-- name: stories-like
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story WHERE id >= ? AND id < ? ORDER BY id LIMIT 3
-- name: stories
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story WHERE reports >= ? AND conflicts >= ? AND (? = '' OR last_moment > ?)
ORDER BY last_moment DESC, id LIMIT ? OFFSET ?
-- name: stories-by-origins
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story WHERE reports >= ? AND conflicts >= ? AND (? = '' OR last_moment > ?)
ORDER BY origins DESC, last_moment DESC, id LIMIT ? OFFSET ?
-- name: stories-count
SELECT COUNT(*) FROM story WHERE reports >= ? AND conflicts >= ? AND (? = '' OR last_moment > ?)
-- name: stories-then
SELECT s.id, s.title, s.first_moment, s.last_moment, s.reports, s.copies, s.outlets, s.conflicts, s.differs, s.agrees,
  s.alone, s.origins, s.ruled, s.fingerprint, s.dirty
FROM (SELECT m.story AS id, MAX(r.moment) AS latest FROM report r JOIN member m ON m.report = r.id WHERE r.moment <= ?
  GROUP BY m.story HAVING COUNT(*) >= ? AND (? = '' OR MAX(r.moment) > ?)) t JOIN story s ON s.id = t.id
ORDER BY t.latest DESC, s.id LIMIT ? OFFSET ?
-- name: stories-then-count
SELECT COUNT(*) FROM (SELECT m.story FROM report r JOIN member m ON m.report = r.id WHERE r.moment <= ?
  GROUP BY m.story HAVING COUNT(*) >= ? AND (? = '' OR MAX(r.moment) > ?)) t
-- name: stories-of-both
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story s
WHERE EXISTS (SELECT 1 FROM member m JOIN report r ON r.id = m.report WHERE m.story = s.id AND r.outlet_folded = ?)
  AND EXISTS (SELECT 1 FROM member m JOIN report r ON r.id = m.report WHERE m.story = s.id AND r.outlet_folded = ?)
ORDER BY last_moment DESC, id LIMIT ? OFFSET ?
-- name: stories-of-both-count
SELECT COUNT(*) FROM story s
WHERE EXISTS (SELECT 1 FROM member m JOIN report r ON r.id = m.report WHERE m.story = s.id AND r.outlet_folded = ?)
  AND EXISTS (SELECT 1 FROM member m JOIN report r ON r.id = m.report WHERE m.story = s.id AND r.outlet_folded = ?)
-- name: story-all
SELECT id, title, first_moment, last_moment, reports, copies, outlets, conflicts, differs, agrees, alone, origins,
  ruled, fingerprint, dirty FROM story ORDER BY id
-- name: members
SELECT r.number, r.id, r.outlet, r.title, r.url, r.file, r.published, r.moment, m.story, m.copy_of
FROM member m JOIN report r ON r.id = m.report WHERE m.story = ? ORDER BY r.id
-- name: member-insert
INSERT INTO member (report, story, copy_of) VALUES (?, ?, ?)
-- name: member-delete
DELETE FROM member WHERE report = ?
-- name: members-empty
DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM member WHERE member.story = story.id)

-- name: collation-put
INSERT INTO collated (fingerprint, form, packed) VALUES (?, ?, ?)
ON CONFLICT (fingerprint) DO UPDATE SET form = excluded.form, packed = excluded.packed
-- name: collation
SELECT packed FROM collated WHERE fingerprint = ? AND form = ?
-- name: collation-count
SELECT COUNT(*) FROM collated
-- name: collation-of-delete
DELETE FROM collated WHERE fingerprint = (SELECT s.fingerprint FROM story s JOIN member m ON m.story = s.id WHERE m.report = ?)
-- name: collation-unused-delete
DELETE FROM collated WHERE NOT EXISTS (SELECT 1 FROM story WHERE story.fingerprint = collated.fingerprint)

-- name: correction-insert
INSERT INTO correction (id, kind, body, made, undone) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET undone = excluded.undone, settled = 0
-- name: correction-undo
UPDATE correction SET undone = ?, settled = 0 WHERE id = ? AND undone IS NULL
-- name: corrections
SELECT number, id, kind, body, made, undone FROM correction ORDER BY number
-- name: corrections-settled
UPDATE correction SET settled = 1 WHERE settled = 0
-- name: corrections-unsettled-count
SELECT COUNT(*) FROM correction WHERE settled = 0

-- name: settlings
SELECT times FROM settling
-- name: settlings-more
UPDATE settling SET times = times + 1
-- name: changes
SELECT changes FROM settling
-- name: changes-more
UPDATE settling SET changes = changes + 1

-- name: orphan-members
SELECT COUNT(*) FROM report r WHERE r.settled = 1 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.report = r.id)
-- name: orphan-members-unsettle
UPDATE report SET settled = 0 WHERE settled = 1 AND NOT EXISTS (SELECT 1 FROM member m WHERE m.report = report.id)

-- name: run-insert
INSERT INTO run (what, begun, ended, added, known, skipped, collated, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
-- name: runs
SELECT what, begun, ended, added, known, skipped, collated, told FROM run ORDER BY number DESC LIMIT ? OFFSET ?
-- name: run-count
SELECT COUNT(*) FROM run
