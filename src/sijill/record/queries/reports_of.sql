SELECT r.id, r.source, r.title, r.outlet, r.published FROM report r WHERE r.id IN (SELECT value FROM json_each(:ids)) ORDER BY r.id
