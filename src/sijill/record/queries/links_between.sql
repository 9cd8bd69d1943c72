SELECT a.id AS one, b.id AS other, l.body FROM link l
JOIN cluster_member a ON a.member = l."left" AND a.kind = :kind JOIN cluster_member b ON b.member = l."right" AND b.kind = :kind
WHERE l.graph = :graph AND a.id <> b.id AND json_extract(l.body, '$.decided') IS NULL
