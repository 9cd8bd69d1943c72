-- The links that leave these events unsure: to another event, or the one that holds two claims together. Ids, as JSON.
INSERT OR REPLACE INTO doubt ("left", "right", score, one, other, people)
SELECT l."left", l."right", json_extract(l.body, '$.score'), a.id, b.id,
  min(coalesce((SELECT people FROM toll WHERE event = a.id), 0), coalesce((SELECT people FROM toll WHERE event = b.id), 0))
FROM json_each(:ids) e CROSS JOIN cluster_member a ON a.kind = 'event' AND a.id = e.value
CROSS JOIN link l ON l.graph = 'event' AND l."left" = a.member
CROSS JOIN cluster_member b ON b.member = l."right" AND b.kind = 'event'
WHERE (a.id <> b.id OR 2 = (SELECT count(*) FROM cluster_member m WHERE m.kind = 'event' AND m.id = a.id))
  AND json_extract(l.body, '$.decided') IS NULL
