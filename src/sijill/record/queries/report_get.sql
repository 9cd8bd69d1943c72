SELECT * FROM report WHERE id = :id
