SELECT id, body FROM cluster WHERE kind = :kind AND id IN (SELECT value FROM json_each(:ids)) ORDER BY id
