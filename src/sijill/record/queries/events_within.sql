SELECT body FROM cluster
WHERE kind = 'event' AND json_extract(body, '$.place.entity') = :place
AND json_extract(body, '$.times[0].time.earliest') BETWEEN :first AND :last
ORDER BY json_extract(body, '$.times[0].time.earliest'), id
