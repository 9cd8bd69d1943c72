SELECT i.number, i.owner FROM search s CROSS JOIN search_item i ON i.number = s.rowid
WHERE search MATCH :q ORDER BY s.rank, i.owner
