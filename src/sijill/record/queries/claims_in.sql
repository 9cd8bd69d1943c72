SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM claim c JOIN report r ON r.id = c.report
WHERE c.report IN (SELECT value FROM json_each(:reports)) AND +c.kind = :kind ORDER BY c.id
