INSERT INTO node (number, graph, id, report, keys, body) VALUES (?, ?, ?, ?, ?, ?)
