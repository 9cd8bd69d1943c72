SELECT n.entity, min(n.label) AS label, count(DISTINCT n.report) AS reports
FROM name_use n INDEXED BY name_unplaced WHERE n.kind = 'place' AND n.latitude IS NULL
  AND NOT EXISTS (SELECT 1 FROM name_use o WHERE o.kind = 'place' AND o.entity = n.entity AND o.latitude IS NOT NULL)
GROUP BY n.entity ORDER BY reports DESC, n.entity LIMIT :limit
