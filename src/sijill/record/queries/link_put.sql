INSERT OR REPLACE INTO link (graph, "left", "right", body) VALUES (:graph, :left, :right, :body)
