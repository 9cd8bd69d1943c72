SELECT s.rowid AS number, i.report FROM search s CROSS JOIN search_item i ON i.number = s.rowid
WHERE search MATCH :q AND s.rowid >= :first AND s.rowid < :last AND i.kind = 'report' ORDER BY s.rowid LIMIT :limit
