SELECT e.id, e.body, coalesce(json_extract(e.body, '$.times[0].time.earliest'), '9999') || '~' || e.id AS place_in_time
FROM cluster e INDEXED BY event_in_time
WHERE e.kind = 'event' AND coalesce(json_extract(e.body, '$.times[0].time.earliest'), '9999') || '~' || e.id > :after_event
ORDER BY coalesce(json_extract(e.body, '$.times[0].time.earliest'), '9999') || '~' || e.id LIMIT :limit
