SELECT json_extract(body, '$.relation') AS relation, count(*) AS n FROM cluster INDEXED BY cluster_relation WHERE kind = 'finding' GROUP BY 1
