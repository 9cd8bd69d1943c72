SELECT DISTINCT entity FROM name_use WHERE kind = 'actor' AND (entity LIKE 'person:%' OR known = 0) ORDER BY entity
