INSERT INTO tally (of, one, two, n) VALUES (:of, :one, '', :n) ON CONFLICT (of, one, two) DO UPDATE SET n = n + excluded.n
