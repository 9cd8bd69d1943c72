SELECT n.entity AS id, n.reports, n.uses FROM name n INDEXED BY name_most
WHERE n.kind = :kind ORDER BY n.reports DESC, n.uses DESC, n.entity
LIMIT :limit
