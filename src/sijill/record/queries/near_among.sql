SELECT n."left", n."right" FROM json_each(:ids) i CROSS JOIN near n ON n.graph = :graph AND n."left" = i.value
WHERE +n."right" IN (SELECT value FROM json_each(:ids)) ORDER BY n."left", n."right"
