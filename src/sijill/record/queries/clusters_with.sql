SELECT m.member, c.id, c.body FROM cluster_member m JOIN cluster c ON c.kind = m.kind AND c.id = m.id
WHERE m.kind = :kind AND m.member IN (SELECT value FROM json_each(:members)) ORDER BY c.id, m.member
