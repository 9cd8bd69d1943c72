-- Conditions a listing may be narrowed by: `-- name`, then the condition on claim c, report r.
-- from
(c.latest >= :from)
-- to
(c.earliest <= :to)
-- type
c.type = :type
-- realis
c.realis = :realis
-- background
c.background = :background
-- place
c.place = :place
-- speaker
c.speaker = :speaker
-- actor
(c.speaker = :actor OR c.report IN (SELECT n.report FROM name_use n WHERE n.entity = :actor) AND
EXISTS (SELECT 1 FROM json_each(c.body, '$.actors') a WHERE json_extract(a.value, '$.entity') = :actor
  UNION ALL SELECT 1 FROM json_each(c.body, '$.targets') t WHERE json_extract(t.value, '$.entity') = :actor
  UNION ALL SELECT 1 WHERE :actor IN (json_extract(c.body, '$.side.entity'), json_extract(c.body, '$.by.entity'))))
-- report
r.id = :report
-- outlet
r.outlet = :outlet
-- rule
c.rule = :rule
-- as_of
r.day <= :as_of
-- q
r.id IN (SELECT i.report FROM search s JOIN search_item i ON i.number = s.rowid WHERE search MATCH :q)
-- after
(coalesce(r.day, ''), r.id, c.start, c.id) > (
  SELECT coalesce(r2.day, ''), r2.id, c2.start, c2.id FROM claim c2 JOIN report r2 ON r2.id = c2.report WHERE c2.id = :after
)
-- after_report
(r.day IS NULL, coalesce(r.day, ''), r.id) > (
  SELECT x.day IS NULL, coalesce(x.day, ''), x.id FROM report x WHERE x.id = :after_report)
-- except
r.id NOT IN (SELECT value FROM json_each(:except))
-- nothing
(:nothing IS NULL)
