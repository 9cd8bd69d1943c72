SELECT "left", "right", l.body FROM json_each(:ids) i CROSS JOIN link l ON l.graph = :graph AND l."left" = i.value
UNION SELECT "left", "right", l.body FROM json_each(:ids) i CROSS JOIN link l INDEXED BY link_right ON l.graph = :graph AND l."right" = i.value
ORDER BY 1, 2
