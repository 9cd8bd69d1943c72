SELECT count(*) FROM (SELECT 1 FROM related WHERE relation = :relation AND claim >= :first AND claim < :last LIMIT :most)
