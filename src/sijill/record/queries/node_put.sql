INSERT OR REPLACE INTO node (graph, id, report, body) VALUES (:graph, :id, :report, :body)
