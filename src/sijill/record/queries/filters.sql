-- Conditions a listing may be narrowed by: `-- name`, then the condition on report r; `-- name of claims`: on claim c, or
-- on happening c, which holds what is asked of the claims of events; `name of happenings` where the two differ; `name of
-- names`: on name_use c. A name that ends in `often` is the condition for a value that much of the record has: asked of each
-- row in the order of listing, where the other is a list that the rows are found by (`often.py` says which).
-- from of claims
(c.latest >= :from)
-- to of claims
(c.earliest <= :to)
-- type of claims
c.type = :type
-- realis of claims
c.realis = :realis
-- background of claims
c.background = :background
-- measure of claims
(c.kind = 'figure' AND c.type = :measure OR c.kind = 'event' AND c.id IN (
  SELECT json_extract(f.body, '$.event') FROM claim f INDEXED BY claim_kind WHERE f.kind = 'figure' AND f.type = :measure))
-- measure of happenings
c.id IN (SELECT json_extract(f.body, '$.event') FROM claim f INDEXED BY claim_kind WHERE f.kind = 'figure' AND f.type = :measure)
-- measure of happenings often
EXISTS (SELECT 1 FROM claim f INDEXED BY figure_event WHERE f.kind = 'figure' AND json_extract(f.body, '$.event') = +c.id AND f.type = :measure)
-- value of claims
(+c.kind = 'figure' AND c.id IN (
  SELECT v.id FROM claim v INDEXED BY figure_value WHERE v.kind = 'figure' AND v.value IS NOT NULL AND v.value = :value
  UNION ALL SELECT v.id FROM claim v INDEXED BY figure_low WHERE v.kind = 'figure' AND v.value IS NULL AND v.low = :value
    AND json_extract(v.body, '$.qualifier') = 'range'
  UNION ALL SELECT v.id FROM claim v INDEXED BY figure_high WHERE v.kind = 'figure' AND v.value IS NULL AND v.high = :value
    AND json_extract(v.body, '$.qualifier') = 'range'))
-- value of claims often
(c.kind = 'figure' AND (c.value = :value OR c.value IS NULL AND (c.low = :value OR c.high = :value)
  AND json_extract(c.body, '$.qualifier') = 'range'))
-- bbox of claims
c.place IN (SELECT n.entity FROM spelling n WHERE n.kind = 'place' AND
  n.latitude BETWEEN json_extract(:bbox, '$[1]') AND json_extract(:bbox, '$[3]') AND
  CASE WHEN json_extract(:bbox, '$[0]') <= json_extract(:bbox, '$[2]')
    THEN n.longitude BETWEEN json_extract(:bbox, '$[0]') AND json_extract(:bbox, '$[2]')
    ELSE n.longitude >= json_extract(:bbox, '$[0]') OR n.longitude <= json_extract(:bbox, '$[2]') END)
-- bbox of claims often
+c.place IN (SELECT n.entity FROM spelling n WHERE n.kind = 'place' AND
  n.latitude BETWEEN json_extract(:bbox, '$[1]') AND json_extract(:bbox, '$[3]') AND
  CASE WHEN json_extract(:bbox, '$[0]') <= json_extract(:bbox, '$[2]')
    THEN n.longitude BETWEEN json_extract(:bbox, '$[0]') AND json_extract(:bbox, '$[2]')
    ELSE n.longitude >= json_extract(:bbox, '$[0]') OR n.longitude <= json_extract(:bbox, '$[2]') END)
-- relation of claims
c.id IN (SELECT x.claim FROM related x WHERE x.relation = :relation
  AND x.claim >= substr(:kind, 1, 1) AND x.claim < substr(:kind, 1, 1) || '~')
-- relation of claims often
EXISTS (SELECT 1 FROM related x WHERE x.relation = :relation AND x.claim = c.id)
-- voices of claims
c.id IN (SELECT h.id FROM happening h INDEXED BY happening_voices WHERE h.voices > 1 AND h.voices >= :voices
  UNION ALL SELECT f.id FROM happening h INDEXED BY happening_voices
    CROSS JOIN claim f INDEXED BY figure_event ON f.kind = 'figure' AND json_extract(f.body, '$.event') = h.id
    WHERE h.voices > 1 AND h.voices >= :voices)
-- voices of claims often
EXISTS (SELECT 1 FROM cluster_member m CROSS JOIN happening h ON h.event = m.id
  WHERE m.member = CASE c.kind WHEN 'event' THEN c.id ELSE json_extract(c.body, '$.event') END
  AND m.kind = 'event' AND h.id = m.member AND h.voices >= :voices)
-- voices of happenings
c.voices >= :voices
-- status added of claims
(c.rule >= 'decision:' AND c.rule < 'decision;')
-- status confirmed of claims
c.id IN (SELECT value FROM json_each(:confirmed))
-- status corrected of claims
c.id IN (SELECT x.id FROM claim x INDEXED BY claim_ruled WHERE instr(x.body, x'6465636973696f6e3a') > 0
  AND EXISTS (SELECT 1 FROM json_each(x.body, '$.inferred') i WHERE i.value LIKE 'decision:%'))
-- status of claims
NOT (c.rule LIKE 'decision:%' OR c.id IN (SELECT value FROM json_each(:confirmed)) OR
  c.id IN (SELECT x.id FROM claim x INDEXED BY claim_ruled WHERE instr(x.body, x'6465636973696f6e3a') > 0
  AND EXISTS (SELECT 1 FROM json_each(x.body, '$.inferred') i WHERE i.value LIKE 'decision:%')))
-- min_precision of claims
c.rule IN (SELECT DISTINCT substr(m.two, instr(m.two, ' ') + 1) FROM tally m WHERE m.of = 'claim'
  AND substr(m.two, 1, instr(m.two, ' ') - 1) = :kind AND rule_precision(:kind, substr(m.two, instr(m.two, ' ') + 1)) >= :min_precision)
-- place of claims
c.place = :place
-- speaker of claims
c.speaker = :speaker
-- actor of claims
(c.speaker = :actor OR c.id IN (SELECT p.claim FROM party p WHERE p.entity = :actor))
-- actor of claims often
(c.speaker = :actor OR EXISTS (SELECT 1 FROM party p WHERE p.entity = :actor AND p.claim = c.id))
-- actor of happenings
c.id IN (SELECT p.claim FROM party p WHERE p.entity = :actor)
-- actor of happenings often
EXISTS (SELECT 1 FROM party p WHERE p.entity = :actor AND p.claim = c.id)
-- rule of claims
c.rule = :rule
-- report
r.id = :report
-- report of claims
c.report = :report
-- outlet
r.outlet = :outlet
-- outlet of claims
c.report IN (SELECT r.id FROM report r WHERE r.outlet = :outlet)
-- outlet of claims often
(SELECT r.outlet FROM report r INDEXED BY report_told WHERE r.id = c.report) = :outlet
-- agency
r.agency = :agency
-- agency of claims
c.report IN (SELECT r.id FROM report r WHERE r.agency = :agency)
-- agency of claims often
(SELECT r.agency FROM report r INDEXED BY report_told WHERE r.id = c.report) = :agency
-- language
r.read_as = :language
-- language of claims
c.report IN (SELECT r.id FROM report r WHERE r.read_as = :language)
-- language of claims often
(SELECT r.read_as FROM report r INDEXED BY report_told WHERE r.id = c.report) = :language
-- since
r.day >= :since
-- since of claims
c.day >= :since
-- since of names
+c.report IN (SELECT r.id FROM report r WHERE (r.day IS NULL) = 0 AND r.day >= :since)
-- until of names
+c.report IN (SELECT r.id FROM report r WHERE (r.day IS NULL) = 0 AND r.day <= :until)
-- as_of of names
+c.report IN (SELECT r.id FROM report r WHERE (r.day IS NULL) = 0 AND r.day <= :as_of)
-- until
r.day <= :until
-- until of claims
(c.day <= :until AND c.day > '')
-- as_of
r.day <= :as_of
-- as_of of claims
(c.day <= :as_of AND c.day > '')
-- q
r.id IN (SELECT i.report FROM search s CROSS JOIN search_item i ON i.number = s.rowid WHERE search MATCH :q AND i.kind = 'report')
-- q of claims
+c.report IN (SELECT i.report FROM search s CROSS JOIN search_item i ON i.number = s.rowid WHERE search MATCH :q AND i.kind = 'report')
-- q of claims often
words_held(:q, (SELECT x.words FROM search_item i INDEXED BY search_item_report CROSS JOIN search x ON x.rowid = i.number
  WHERE i.report = c.report AND i.kind = 'report'))
-- except
r.id NOT IN (SELECT value FROM json_each(:except))
-- except of claims
c.report NOT IN (SELECT value FROM json_each(:except))
-- nothing
(:nothing IS NULL)
-- after of claims
(c.day, c.report, c.start, c.id) > (SELECT a.day, a.report, a.start, a.id FROM claim a WHERE a.id = :after)
-- after_precision of claims
(m.worth, c.day, c.report, c.start, c.id) > (
  SELECT -coalesce(rule_precision(:kind, a.rule), -1), a.day, a.report, a.start, a.id FROM claim a WHERE a.id = :after_precision)
-- after_report
(r.day IS NULL, coalesce(r.day, ''), r.id) > (
  SELECT x.day IS NULL, coalesce(x.day, ''), x.id FROM report x WHERE x.id = :after_report)
