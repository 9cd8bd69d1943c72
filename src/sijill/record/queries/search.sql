SELECT i.kind, i.owner, i.report, r.source, r.outlet, r.published, r.title, r.text, c.body
FROM search s JOIN search_item i ON i.number = s.rowid JOIN report r ON r.id = i.report
  LEFT JOIN claim c ON c.id = i.owner
WHERE search MATCH :q ORDER BY s.rank, i.owner LIMIT :limit
