SELECT 'type' AS facet, c.type AS value, count(DISTINCT m.id) AS events
FROM claim c INDEXED BY event_claim JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' WHERE c.kind = 'event' GROUP BY c.type
UNION ALL SELECT 'realis', c.realis, count(DISTINCT m.id)
FROM claim c INDEXED BY event_claim JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' WHERE c.kind = 'event' GROUP BY c.realis
ORDER BY facet, events DESC, value
