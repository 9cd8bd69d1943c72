-- Events that went on for days, by place: what other events may be part of.
CREATE INDEX event_extent ON cluster (json_extract(body, '$.place.entity'))
WHERE kind = 'event' AND json_extract(body, '$.extent') IS NOT NULL;
