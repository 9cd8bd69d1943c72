WITH measured AS MATERIALIZED (
  SELECT rule, -coalesce(rule_precision(:kind, rule), -1) AS worth FROM (
    SELECT DISTINCT substr(two, instr(two, ' ') + 1) AS rule FROM tally WHERE of = 'claim' AND substr(two, 1, instr(two, ' ') - 1) = :kind)),
chosen AS MATERIALIZED (
  SELECT c.id, m.worth FROM claim c /*index*/ CROSS JOIN measured m ON m.rule = c.rule
  WHERE /*led*/c.kind = :kind AND /*filters*/
  ORDER BY m.worth, c.day, c.report, c.start, c.id LIMIT :limit)
SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM chosen CROSS JOIN claim c ON c.id = chosen.id CROSS JOIN report r ON r.id = c.report
ORDER BY chosen.worth, c.day, c.report, c.start, c.id
