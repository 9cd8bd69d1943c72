SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :q LIMIT :most)
