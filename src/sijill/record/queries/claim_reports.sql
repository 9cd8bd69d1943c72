SELECT DISTINCT report FROM claim WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY report
