SELECT id, json_object('claims', json_extract(body, '$.claims'), 'values', json_extract(body, '$.values')) AS told
FROM cluster INDEXED BY cluster_relation WHERE kind = 'finding' AND json_extract(body, '$.relation') = :relation
ORDER BY -json_extract(body, '$.weight'), id LIMIT :limit
