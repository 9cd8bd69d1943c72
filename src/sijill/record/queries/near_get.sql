SELECT "left", "right", n.score FROM json_each(:ids) i CROSS JOIN near n ON n.graph = :graph AND n."left" = i.value
UNION SELECT "left", "right", n.score FROM json_each(:ids) i CROSS JOIN near n INDEXED BY near_right ON n.graph = :graph AND n."right" = i.value
ORDER BY 1, 2
