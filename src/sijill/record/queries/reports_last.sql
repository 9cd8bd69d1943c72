SELECT id FROM report WHERE (day IS NULL) = 0 ORDER BY day DESC, id DESC LIMIT :limit
