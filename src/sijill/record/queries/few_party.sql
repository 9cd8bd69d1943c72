SELECT count(*) FROM (SELECT 1 FROM party WHERE entity = :actor LIMIT :most)
