SELECT i.kind, i.owner, i.report, r.source, r.outlet, r.published, r.title, r.text, c.body
FROM json_each(:numbers) x CROSS JOIN search_item i ON i.number = x.value CROSS JOIN report r ON r.id = i.report
  LEFT JOIN claim c ON c.id = i.owner
ORDER BY x.key
