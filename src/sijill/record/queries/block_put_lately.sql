INSERT OR IGNORE INTO block_lately (key, node) VALUES (?, ?)
