SELECT n.number, n.id, n.report, n.keys, n.body
FROM json_each(:ids) i CROSS JOIN node n ON n.graph = :graph AND n.id = i.value
