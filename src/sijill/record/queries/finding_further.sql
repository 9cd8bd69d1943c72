SELECT f.id FROM cluster f INDEXED BY /*index*/
WHERE f.kind = 'finding' AND /*relation*/ AND /*after*/
ORDER BY -json_extract(f.body, '$.weight'), f.id LIMIT 1 OFFSET :further
