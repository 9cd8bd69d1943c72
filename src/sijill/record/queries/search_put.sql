INSERT INTO search_item (number, kind, owner, report) VALUES (:number, :kind, :owner, :report)
