SELECT c.id, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM json_each(:claims) e CROSS JOIN claim c INDEXED BY figure_event ON c.kind = 'figure' AND json_extract(c.body, '$.event') = e.value
  CROSS JOIN report r ON r.id = c.report ORDER BY c.id
