SELECT n.entity, n.report, min(n.label) AS label
FROM json_each(:ids) i CROSS JOIN name_use n ON n.kind = 'actor' AND n.entity = i.value
WHERE n.entity LIKE 'person:%' OR n.known = 0 GROUP BY n.entity, n.report ORDER BY n.entity, n.report
