SELECT n.id, n.report, n.body, (SELECT json_group_array(k.key) FROM node_key k WHERE k.graph = n.graph AND k.node = n.id) AS keys
FROM json_each(:ids) i CROSS JOIN node n ON n.graph = :graph AND n.id = i.value
