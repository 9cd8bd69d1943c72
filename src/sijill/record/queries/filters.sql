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
-- measure
(c.kind = 'figure' AND c.type = :measure OR EXISTS (SELECT 1 FROM claim f WHERE f.report = c.report AND
  f.kind = 'figure' AND f.type = :measure AND json_extract(f.body, '$.event') = c.id))
-- bbox
c.place IN (SELECT n.entity FROM name_use n WHERE n.kind = 'place' AND
  n.latitude BETWEEN json_extract(:bbox, '$[1]') AND json_extract(:bbox, '$[3]') AND
  CASE WHEN json_extract(:bbox, '$[0]') <= json_extract(:bbox, '$[2]')
    THEN n.longitude BETWEEN json_extract(:bbox, '$[0]') AND json_extract(:bbox, '$[2]')
    ELSE n.longitude >= json_extract(:bbox, '$[0]') OR n.longitude <= json_extract(:bbox, '$[2]') END)
-- relation
c.id IN (SELECT m.member FROM cluster f JOIN cluster_member m ON m.kind = 'finding' AND m.id = f.id
  WHERE f.kind = 'finding' AND json_extract(f.body, '$.relation') = :relation)
-- voices
EXISTS (SELECT 1 FROM cluster_member m JOIN cluster e ON e.kind = 'event' AND e.id = m.id WHERE m.kind = 'event' AND
  m.member = coalesce(json_extract(c.body, '$.event'), c.id) AND json_array_length(e.body, '$.voices') >= :voices)
-- status
CASE :status WHEN 'added' THEN c.rule LIKE 'decision:%'
  WHEN 'corrected' THEN EXISTS (SELECT 1 FROM json_each(c.body, '$.inferred') i WHERE i.value LIKE 'decision:%')
  WHEN 'confirmed' THEN c.id IN (SELECT value FROM json_each(:confirmed))
  ELSE NOT (c.rule LIKE 'decision:%' OR c.id IN (SELECT value FROM json_each(:confirmed)) OR
    EXISTS (SELECT 1 FROM json_each(c.body, '$.inferred') i WHERE i.value LIKE 'decision:%')) END
-- min_precision
rule_precision(c.kind, c.rule) >= :min_precision
-- agency
r.agency = :agency
-- language
r.read_as = :language
-- since
r.day >= :since
-- until
r.day <= :until
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
-- after_precision
(-coalesce(rule_precision(c.kind, c.rule), -1), coalesce(r.day, ''), r.id, c.start, c.id) > (
  SELECT -coalesce(rule_precision(c2.kind, c2.rule), -1), coalesce(r2.day, ''), r2.id, c2.start, c2.id
  FROM claim c2 JOIN report r2 ON r2.id = c2.report WHERE c2.id = :after_precision)
-- after_report
(r.day IS NULL, coalesce(r.day, ''), r.id) > (
  SELECT x.day IS NULL, coalesce(x.day, ''), x.id FROM report x WHERE x.id = :after_report)
-- except
r.id NOT IN (SELECT value FROM json_each(:except))
-- nothing
(:nothing IS NULL)
