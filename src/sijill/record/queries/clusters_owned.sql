SELECT c.owner, c.kind, c.id, c.body,
  (SELECT json_group_array(m.member) FROM cluster_member m WHERE m.kind = c.kind AND m.id = c.id) AS members
FROM json_each(:owners) i CROSS JOIN cluster c ON c.graph = :graph AND c.owner = i.value
ORDER BY c.kind, c.id
