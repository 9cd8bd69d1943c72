SELECT e.body FROM cluster e INDEXED BY event_told
WHERE e.kind = 'event' ORDER BY -json_array_length(e.body, '$.reports'), e.id LIMIT :limit
