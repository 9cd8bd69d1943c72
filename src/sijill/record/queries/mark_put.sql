INSERT OR IGNORE INTO mark (graph, node) VALUES (:graph, :node)
