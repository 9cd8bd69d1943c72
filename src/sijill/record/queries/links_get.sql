SELECT l.body FROM (
  SELECT l.number FROM json_each(:ids) i CROSS JOIN link l INDEXED BY link_pair ON l.graph = :graph AND l."left" = i.value
  UNION SELECT l.number FROM json_each(:ids) i CROSS JOIN link l INDEXED BY link_right ON l.graph = :graph AND l."right" = i.value
) n CROSS JOIN link l ON l.number = n.number ORDER BY l."left", l."right"
