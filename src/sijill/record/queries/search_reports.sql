SELECT DISTINCT r.id, r.title, r.text FROM search s JOIN search_item i ON i.number = s.rowid JOIN report r ON r.id = i.report
WHERE search MATCH :q
