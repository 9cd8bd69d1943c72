SELECT claim FROM event_alias WHERE alias = :alias ORDER BY claim
