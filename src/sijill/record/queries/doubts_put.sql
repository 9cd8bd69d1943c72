-- The links that leave these events unsure, from either side: to another event, or the one that holds two claims
-- together. Ids, as JSON.
WITH unsure ("left", "right", body, one, other) AS (
  SELECT l."left", l."right", l.body, a.id, b.id
  FROM json_each(:ids) e CROSS JOIN cluster_member a ON a.kind = 'event' AND a.id = e.value
  CROSS JOIN link l ON l.graph = 'event' AND l."left" = a.member
  CROSS JOIN cluster_member b ON b.member = l."right" AND b.kind = 'event'
  UNION
  SELECT l."left", l."right", l.body, a.id, b.id
  FROM json_each(:ids) e CROSS JOIN cluster_member b ON b.kind = 'event' AND b.id = e.value
  CROSS JOIN link l ON l.graph = 'event' AND l."right" = b.member
  CROSS JOIN cluster_member a ON a.member = l."left" AND a.kind = 'event' WHERE a.id <> b.id)
INSERT OR REPLACE INTO doubt ("left", "right", score, one, other, people)
SELECT "left", "right", json_extract(body, '$.score'), one, other,
  min(coalesce((SELECT people FROM toll WHERE event = one), 0), coalesce((SELECT people FROM toll WHERE event = other), 0))
FROM unsure
WHERE (one <> other OR 2 = (SELECT count(*) FROM cluster_member m WHERE m.kind = 'event' AND m.id = one))
  AND json_extract(body, '$.decided') IS NULL
