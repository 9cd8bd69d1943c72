SELECT count(*) FROM (SELECT 1 FROM happening INDEXED BY happening_voices WHERE voices > 1 AND voices >= :voices LIMIT :most)
