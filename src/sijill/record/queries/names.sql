SELECT c.entity AS id, count(DISTINCT c.report) AS reports, sum(c.uses) AS uses
FROM name_use c NOT INDEXED
WHERE c.kind = :kind AND /*filters*/
GROUP BY c.entity ORDER BY reports DESC, uses DESC, c.entity LIMIT :limit
