INSERT OR IGNORE INTO block (key, node) VALUES (?, ?)
