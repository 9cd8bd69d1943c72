INSERT INTO decision (id, "when", who, action, body) VALUES (:id, :when, :who, :action, :body)
