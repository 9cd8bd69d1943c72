SELECT f.id, f.body FROM cluster f INDEXED BY /*index*/
WHERE f.kind = 'finding' AND /*relation*/
  AND (:about IS NULL OR json_extract(f.body, '$.about') = :about)
  AND (:as_of IS NULL OR NOT EXISTS (
    SELECT 1 FROM cluster_member m JOIN claim c ON c.id = m.member JOIN report r ON r.id = c.report
    WHERE m.kind = 'finding' AND m.id = f.id AND (r.day IS NULL OR r.day > :as_of)))
  AND (:after IS NULL OR (-json_extract(f.body, '$.weight'), f.id) > (
    SELECT -json_extract(a.body, '$.weight'), a.id FROM cluster a WHERE a.kind = 'finding' AND a.id = :after))
ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT :limit
