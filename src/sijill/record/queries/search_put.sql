INSERT INTO search_item (kind, owner, report) VALUES (:kind, :owner, :report)
