SELECT n.entity, min(n.label) AS label, n.text, json_group_array(DISTINCT n.report) AS reports, sum(n.uses) AS uses
FROM name_use n WHERE n.kind = 'actor' AND (n.entity LIKE 'person:%' OR n.known = 0) GROUP BY n.entity ORDER BY n.entity
