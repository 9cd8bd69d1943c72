SELECT l.body FROM (
  SELECT l.rowid AS number FROM json_each(:ids) i CROSS JOIN link l INDEXED BY link_pair ON l.graph = :graph AND l."left" = i.value
  UNION SELECT l.rowid FROM json_each(:ids) i CROSS JOIN link l INDEXED BY link_right ON l.graph = :graph AND l."right" = i.value
) n CROSS JOIN link l ON l.rowid = n.number ORDER BY l."left", l."right"
