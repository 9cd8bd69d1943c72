SELECT m.id, coalesce(min(c.earliest), '9999') || '~' || m.id AS place_in_time, max(c.place) AS place,
  json_group_array(DISTINCT c.type) AS types, json_group_array(DISTINCT c.realis) AS realis
FROM claim c INDEXED BY event_claim JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' JOIN report r ON r.id = c.report
WHERE c.kind = 'event' AND /*filters*/ GROUP BY m.id ORDER BY place_in_time
