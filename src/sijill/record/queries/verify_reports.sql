SELECT r.*, d.body, (SELECT group_concat(c.id) FROM claim c WHERE c.report = r.id) AS claims
FROM report r LEFT JOIN reading d ON d.report = r.id ORDER BY r.id
