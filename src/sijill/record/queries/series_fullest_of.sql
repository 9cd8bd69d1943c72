SELECT s.body FROM cluster s INDEXED BY series_measured
WHERE s.kind = 'series' AND -json_array_length(s.body, '$.points') < -1 AND json_extract(s.body, '$.measure') = :measure
ORDER BY -json_array_length(s.body, '$.points'), s.id LIMIT :limit
