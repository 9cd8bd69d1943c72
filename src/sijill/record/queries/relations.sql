SELECT json_extract(body, '$.relation') AS relation, count(*) AS n FROM cluster WHERE kind = 'finding' GROUP BY 1
