SELECT c.id, c.start, c."end", c.report, r.text FROM claim c JOIN report r ON r.id = c.report
WHERE c.id IN (SELECT value FROM json_each(:ids)) ORDER BY c.id
