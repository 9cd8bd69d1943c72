WITH chosen AS MATERIALIZED (
  SELECT c.id FROM claim c /*index*/
  WHERE /*led*/c.kind = :kind AND /*filters*/
  ORDER BY c.day, c.report, c.start, c.id LIMIT :limit)
SELECT c.id, c.kind, c.body, r.id AS report, r.source, r.outlet, r.agency, r.published, r.day
FROM chosen CROSS JOIN claim c ON c.id = chosen.id CROSS JOIN report r ON r.id = c.report
ORDER BY c.day, c.report, c.start, c.id
