SELECT c.id FROM claim c WHERE c.kind = 'event' AND NOT EXISTS (SELECT 1 FROM event_alias a WHERE a.claim = c.id)
