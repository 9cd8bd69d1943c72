SELECT r.id, r.source, r.title, r.published, r.day, r.agency FROM report r
WHERE r.outlet = :outlet ORDER BY r.day IS NULL, r.day DESC, r.id LIMIT :limit
