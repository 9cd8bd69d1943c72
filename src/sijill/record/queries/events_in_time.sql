SELECT DISTINCT c.place_in_time FROM happening c WHERE c.place_in_time > :after_event AND /*filters*/ ORDER BY c.place_in_time LIMIT :limit
