SELECT c.place AS id, count(DISTINCT m.id) AS events
FROM claim c JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' JOIN report r ON r.id = c.report
WHERE c.kind = 'event' AND c.place IS NOT NULL AND /*filters*/ GROUP BY c.place ORDER BY events DESC, c.place LIMIT :limit
