SELECT id, body FROM cluster WHERE kind = :kind AND id > :after ORDER BY id LIMIT :limit
