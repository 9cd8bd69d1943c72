-- Outlets of the newest reports that pass.
WITH chosen AS MATERIALIZED (
  SELECT r.id, r.outlet, r.day, r.agency FROM report r WHERE /*filters*/ ORDER BY r.day IS NULL DESC, r.day DESC, r.id DESC LIMIT :newest)
SELECT coalesce(r.outlet, '') AS id, r.outlet, count(*) AS reports, min(r.day) AS first, max(r.day) AS last,
  sum((SELECT count(*) FROM claim c INDEXED BY claim_report WHERE c.report = r.id)) AS claims, count(DISTINCT r.agency) AS agencies
FROM chosen r GROUP BY r.outlet ORDER BY reports DESC, id LIMIT :limit
