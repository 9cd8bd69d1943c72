SELECT s.body FROM cluster s
WHERE s.kind = 'series' AND (:measure IS NULL OR json_extract(s.body, '$.measure') = :measure)
  AND json_array_length(s.body, '$.points') > 1
ORDER BY json_array_length(s.body, '$.points') DESC, s.id LIMIT :limit
