SELECT body FROM decision WHERE id = :id
