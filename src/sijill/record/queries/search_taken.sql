SELECT 1 FROM search_item WHERE number BETWEEN :first AND :last LIMIT 1
