SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM json_each(:ids) x CROSS JOIN claim c ON c.id = x.value CROSS JOIN report r ON r.id = c.report ORDER BY x.key
