SELECT n.id FROM json_each(:reports) i CROSS JOIN node n ON n.graph = :graph AND n.report = i.value ORDER BY n.id
