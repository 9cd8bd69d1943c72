INSERT OR IGNORE INTO block (key, node) SELECT key, node FROM block_lately ORDER BY key, node
