SELECT s.body FROM cluster s INDEXED BY series_points
WHERE s.kind = 'series' AND -json_array_length(s.body, '$.points') < -1
ORDER BY -json_array_length(s.body, '$.points'), s.id LIMIT :limit
