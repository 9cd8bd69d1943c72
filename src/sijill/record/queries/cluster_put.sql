INSERT OR REPLACE INTO cluster (kind, id, graph, owner, body) VALUES (:kind, :id, :graph, :owner, :body)
