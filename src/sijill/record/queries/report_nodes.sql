SELECT n.id FROM json_each(:reports) i CROSS JOIN node n ON n.report = i.value AND n.graph = :graph ORDER BY n.id
