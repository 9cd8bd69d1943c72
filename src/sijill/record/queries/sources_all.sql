SELECT coalesce(o.outlet, '') AS id, o.outlet, sum(o.reports) AS reports,
  (SELECT r.day FROM report r WHERE r.outlet IS o.outlet AND (r.day IS NULL) = 0 ORDER BY r.day LIMIT 1) AS first,
  (SELECT r.day FROM report r WHERE r.outlet IS o.outlet AND (r.day IS NULL) = 0 ORDER BY r.day DESC LIMIT 1) AS last,
  sum(o.claims) AS claims, count(DISTINCT o.agency) AS agencies
FROM origin o GROUP BY o.outlet ORDER BY reports DESC, id LIMIT :limit
