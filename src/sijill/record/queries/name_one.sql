SELECT n.entity AS id, n.kind, min(s.label) AS label, max(s.known) AS known, max(s.latitude) AS latitude,
  max(s.longitude) AS longitude, max(s.country) AS country, min(s.place_precision) AS place_precision, n.reports, n.uses
FROM name n CROSS JOIN spelling s ON s.kind = n.kind AND s.entity = n.entity
WHERE n.kind = :kind AND n.entity = :id GROUP BY n.entity
