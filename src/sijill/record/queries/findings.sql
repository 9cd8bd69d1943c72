SELECT f.id, f.body FROM cluster f INDEXED BY /*index*/
WHERE f.kind = 'finding' AND /*relation*/
  AND (:about IS NULL OR json_extract(f.body, '$.about') = :about)
  AND (:after IS NULL OR (-json_extract(f.body, '$.weight'), f.id) > (
    SELECT -json_extract(a.body, '$.weight'), a.id FROM cluster a WHERE a.kind = 'finding' AND a.id = :after))
ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT :limit
