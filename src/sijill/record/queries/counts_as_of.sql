SELECT 'report' AS kind, count(*) AS n FROM report WHERE day <= :as_of
UNION ALL
SELECT c.kind, count(*) FROM claim c JOIN report r ON r.id = c.report
WHERE r.day <= :as_of AND c.kind <> 'event' GROUP BY c.kind
UNION ALL
SELECT 'event', count(DISTINCT m.id) FROM claim c JOIN report r ON r.id = c.report
  JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' WHERE r.day <= :as_of AND c.kind = 'event'
