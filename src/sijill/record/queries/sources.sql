SELECT coalesce(r.outlet, '') AS id, r.outlet, count(*) AS reports, min(r.day) AS first, max(r.day) AS last,
  sum((SELECT count(*) FROM claim c WHERE c.report = r.id)) AS claims, count(DISTINCT r.agency) AS agencies
FROM report r
WHERE /*filters*/
GROUP BY r.outlet ORDER BY reports DESC, id LIMIT :limit
