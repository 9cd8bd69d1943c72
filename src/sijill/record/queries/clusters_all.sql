SELECT c.owner, c.kind, c.id, c.body,
  (SELECT json_group_array(m.member) FROM cluster_member m WHERE m.kind = c.kind AND m.id = c.id) AS members
FROM cluster c WHERE c.graph = :graph ORDER BY c.kind, c.id
