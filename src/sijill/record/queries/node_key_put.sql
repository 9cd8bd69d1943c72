INSERT OR IGNORE INTO node_key (graph, key, node) VALUES (:graph, :key, :node)
