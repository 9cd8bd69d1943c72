INSERT OR REPLACE INTO near (graph, "left", "right", score) VALUES (?, ?, ?, ?)
