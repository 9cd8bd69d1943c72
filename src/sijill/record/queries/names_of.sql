SELECT c.entity AS id, min(c.label) AS label, max(c.known) AS known, max(c.latitude) AS latitude,
  max(c.longitude) AS longitude, max(c.country) AS country, min(c.place_precision) AS place_precision, json_group_array(DISTINCT c.text) AS names
FROM name_use c INDEXED BY name_use_entity
WHERE c.kind = :kind AND c.entity IN (SELECT value FROM json_each(:ids)) AND /*filters*/
GROUP BY c.entity
