SELECT json_extract(e.body, '$.place.entity') AS id, count(*) AS events FROM cluster e INDEXED BY event_place
WHERE e.kind = 'event' AND json_extract(e.body, '$.place.entity') IS NOT NULL
GROUP BY json_extract(e.body, '$.place.entity') ORDER BY events DESC, id LIMIT :limit
