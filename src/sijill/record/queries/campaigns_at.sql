SELECT body FROM cluster INDEXED BY event_extent
WHERE kind = 'event' AND json_extract(body, '$.extent') IS NOT NULL
AND json_extract(body, '$.place.entity') IN (SELECT value FROM json_each(:places)) ORDER BY id
