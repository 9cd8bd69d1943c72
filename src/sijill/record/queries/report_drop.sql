DELETE FROM report WHERE id = :id
