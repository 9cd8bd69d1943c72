-- Event claims that name these places, by place and id, each with its event. Ids, as JSON.
SELECT n.entity, c.id, m.id AS event
FROM json_each(:ids) p CROSS JOIN name_use n ON n.kind = 'place' AND n.entity = p.value
CROSS JOIN claim c INDEXED BY claim_report ON c.report = n.report
LEFT JOIN cluster_member m ON m.member = c.id AND m.kind = 'event'
WHERE c.kind = 'event' AND (c.place = n.entity OR c.place IS NULL AND json_extract(c.body, '$.place.text') = n.text)
GROUP BY n.entity, c.id ORDER BY n.entity, c.id
