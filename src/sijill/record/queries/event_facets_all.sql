SELECT 'type' AS facet, type AS value, count(DISTINCT event) AS events FROM happening GROUP BY type
UNION ALL SELECT 'realis', realis, count(DISTINCT event) FROM happening GROUP BY realis
UNION ALL SELECT * FROM (SELECT 'place', place, count(DISTINCT event) AS events FROM happening WHERE place IS NOT NULL
  GROUP BY place ORDER BY events DESC, place LIMIT 50)
ORDER BY facet, events DESC, value
