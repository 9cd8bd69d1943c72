-- The events most reports tell of, which the front page shows first.
CREATE INDEX event_told ON cluster (-json_array_length(body, '$.reports'), id) WHERE kind = 'event';
