SELECT l.body FROM json_each(:ids) i CROSS JOIN link l ON l.graph = :graph AND l."left" = i.value
WHERE +l."right" IN (SELECT value FROM json_each(:ids)) ORDER BY l."left", l."right"
