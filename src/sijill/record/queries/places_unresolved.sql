SELECT n.entity, min(n.label) AS label, count(DISTINCT n.report) AS reports, sum(n.uses) AS uses
FROM name_use n WHERE n.kind = 'place' GROUP BY n.entity HAVING max(n.latitude) IS NULL ORDER BY reports DESC, n.entity LIMIT :limit
