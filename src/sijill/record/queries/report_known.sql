SELECT 1 FROM report WHERE id = :id
