SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM report r INDEXED BY report_day CROSS JOIN claim c
WHERE c.report = r.id AND +c.kind = :kind AND /*filters*/
ORDER BY coalesce(r.day, ''), r.id, c.start, c.id LIMIT :limit
