SELECT entity AS id, min(label) AS label, max(known) AS known, max(latitude) AS latitude, max(longitude) AS longitude,
  max(country) AS country, min(place_precision) AS place_precision, json_group_array(DISTINCT n.text) AS names, count(DISTINCT n.report) AS reports, sum(uses) AS uses
FROM name_use n JOIN report r ON r.id = n.report
WHERE n.kind = :kind AND /*filters*/
GROUP BY n.entity ORDER BY reports DESC, uses DESC, entity LIMIT :limit
