INSERT OR REPLACE INTO happening (place_in_time, id, event, event_place, voices, type, realis, background, earliest, latest, place, rule, day, report)
SELECT coalesce(json_extract(e.body, '$.times[0].time.earliest'), '9999') || '~' || e.id, c.id,
  e.id, json_extract(e.body, '$.place.entity'), json_array_length(e.body, '$.voices'),
  c.type, c.realis, c.background, c.earliest, c.latest, c.place, c.rule, c.day, c.report
FROM claim c CROSS JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' CROSS JOIN cluster e ON e.kind = 'event' AND e.id = m.id
WHERE c.report = :report AND +c.kind = 'event'
