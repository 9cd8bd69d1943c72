INSERT INTO tally (of, one, two, n) VALUES (?, ?, ?, ?) ON CONFLICT (of, one, two) DO UPDATE SET n = n + excluded.n
