SELECT c.place_in_time, c.event_place, c.type, c.realis, c.place FROM happening c WHERE /*filters*/ ORDER BY c.place_in_time LIMIT :rows
