SELECT f.id, f.body FROM cluster f INDEXED BY family_size
WHERE f.kind = 'family' AND (:after = '' OR (-json_array_length(f.body, '$.reports'), f.id) > (
  SELECT -json_array_length(a.body, '$.reports'), a.id FROM cluster a WHERE a.kind = 'family' AND a.id = :after))
ORDER BY -json_array_length(f.body, '$.reports'), f.id LIMIT :limit
