SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM claim c JOIN report r ON r.id = c.report
WHERE c.kind = :kind AND /*filters*/
ORDER BY -coalesce(rule_precision(c.kind, c.rule), -1), coalesce(r.day, ''), r.id, c.start, c.id LIMIT :limit
