SELECT * FROM report WHERE id = :id OR source = :id ORDER BY id = :id DESC, id LIMIT 1
