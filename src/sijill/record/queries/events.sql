WITH told AS (
  SELECT m.id, coalesce(min(c.earliest), '9999') || '~' || m.id AS place_in_time
  FROM claim c JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' JOIN report r ON r.id = c.report
  WHERE c.kind = 'event' AND /*filters*/ GROUP BY m.id
)
SELECT e.id, e.body, told.place_in_time FROM told JOIN cluster e ON e.kind = 'event' AND e.id = told.id
WHERE :after_event IS NULL OR told.place_in_time > :after_event
ORDER BY told.place_in_time LIMIT :limit
