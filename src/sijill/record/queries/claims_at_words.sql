SELECT c.id, c.body FROM claim c JOIN name_use n ON n.report = c.report AND n.kind = 'place' AND n.entity = :entity
WHERE c.kind = 'event' AND (c.place = :entity OR c.place IS NULL AND json_extract(c.body, '$.place.text') = n.text)
GROUP BY c.id ORDER BY c.id LIMIT 200
