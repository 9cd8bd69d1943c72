-- Names of the newest reports that pass.
WITH chosen AS MATERIALIZED (
  SELECT r.id FROM report r WHERE /*filters*/ ORDER BY r.day IS NULL DESC, r.day DESC, r.id DESC LIMIT :newest)
SELECT c.entity AS id, count(DISTINCT c.report) AS reports, sum(c.uses) AS uses
FROM chosen CROSS JOIN name_use c INDEXED BY name_use_report ON c.report = chosen.id AND c.kind = :kind
GROUP BY c.entity ORDER BY reports DESC, uses DESC, c.entity LIMIT :limit
