SELECT rowid AS number FROM search WHERE search MATCH :q AND rowid >= :first AND rowid < :last ORDER BY rowid DESC LIMIT :limit
