SELECT c.owner, c.kind, c.id, c.body,
  (SELECT json_group_array(o.member) FROM cluster_member o WHERE o.kind = c.kind AND o.id = c.id) AS members
FROM json_each(:members) i CROSS JOIN cluster_member m ON m.member = i.value
CROSS JOIN cluster c ON c.kind = m.kind AND c.id = m.id AND c.graph = :graph
GROUP BY c.kind, c.id ORDER BY c.kind, c.id
