SELECT coalesce(r.outlet, '') AS id, r.outlet, count(*) AS reports, min(r.day) AS first, max(r.day) AS last,
  sum(coalesce(c.claims, 0)) AS claims, count(DISTINCT r.agency) AS agencies
FROM report r LEFT JOIN (SELECT report, count(*) AS claims FROM claim INDEXED BY claim_report GROUP BY report) c ON c.report = r.id
WHERE /*filters*/
GROUP BY r.outlet ORDER BY reports DESC, id LIMIT :limit
