SELECT n.entity AS id, min(n.label) AS label, max(n.latitude) AS latitude, max(n.longitude) AS longitude,
  min(n.place_precision) AS precision,
  (SELECT o.text FROM spelling o WHERE o.kind = 'place' AND o.entity = n.entity
   GROUP BY o.text ORDER BY sum(o.uses) DESC, o.text LIMIT 1) AS spelling
FROM spelling n WHERE n.kind = 'place' AND n.entity IN (SELECT value FROM json_each(:ids)) GROUP BY n.entity
