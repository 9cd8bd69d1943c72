SELECT f.id, f.body FROM (
  SELECT f.id, f.body FROM cluster f INDEXED BY /*index*/ WHERE f.kind = 'finding' AND /*relation*/ AND /*after*/
  ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT :looked) f
WHERE :about IS NULL OR json_extract(f.body, '$.about') = :about
ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT :limit
