SELECT entity AS id, min(label) AS label, max(latitude) AS latitude, max(longitude) AS longitude,
  min(place_precision) AS precision
FROM name_use WHERE kind = 'place' AND entity IN (SELECT value FROM json_each(:ids)) GROUP BY entity
