INSERT INTO node (graph, id, report, keys, body) VALUES (:graph, :id, :report, :keys, :body)
