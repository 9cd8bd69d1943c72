SELECT DISTINCT c.place_in_time, c.event AS id, c.event_place AS place, c.type, c.realis, c.place AS claim_place
FROM happening c WHERE /*filters*/ ORDER BY c.place_in_time
