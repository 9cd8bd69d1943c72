SELECT json_extract(body, '$.event') AS event, sum(coalesce(json_extract(body, '$.best'), json_extract(body, '$.low'), json_extract(body, '$.high'))) AS toll
FROM cluster WHERE kind = 'series' AND json_extract(body, '$.event') IS NOT NULL
  AND json_extract(body, '$.measure') IN ('killed', 'injured', 'bodies')
GROUP BY 1 HAVING toll IS NOT NULL
