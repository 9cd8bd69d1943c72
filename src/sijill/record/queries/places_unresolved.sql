SELECT s.entity, min(s.label) AS label, n.reports
FROM name n CROSS JOIN spelling s ON s.kind = n.kind AND s.entity = n.entity
WHERE n.kind = 'place'
GROUP BY n.entity HAVING max(s.latitude) IS NULL ORDER BY n.reports DESC, n.entity LIMIT :limit
