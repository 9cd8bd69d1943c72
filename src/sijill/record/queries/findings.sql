SELECT f.id, f.body FROM cluster f INDEXED BY /*index*/
WHERE f.kind = 'finding' AND /*relation*/ AND /*after*/
  AND (:about IS NULL OR json_extract(f.body, '$.about') = :about)
  AND (:until IS NULL OR (-json_extract(f.body, '$.weight'), f.id) <= (
    SELECT -json_extract(u.body, '$.weight'), u.id FROM cluster u WHERE u.kind = 'finding' AND u.id = :until))
ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT :limit
