SELECT id FROM report ORDER BY id
