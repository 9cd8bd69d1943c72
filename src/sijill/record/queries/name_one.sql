SELECT n.entity AS id, n.kind, min(n.label) AS label, max(n.known) AS known, max(n.latitude) AS latitude,
  max(n.longitude) AS longitude, max(n.country) AS country, min(n.place_precision) AS place_precision,
  count(DISTINCT n.report) AS reports, sum(n.uses) AS uses
FROM name_use n WHERE n.kind = :kind AND n.entity = :id GROUP BY n.entity
