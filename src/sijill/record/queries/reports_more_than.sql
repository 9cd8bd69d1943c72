SELECT count(*) AS n FROM (SELECT 1 FROM report r WHERE /*filters*/ LIMIT :limit)
