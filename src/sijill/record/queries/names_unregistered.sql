-- Actors no list knows with how many reports name them, from what is kept of names.
SELECT n.entity, n.reports FROM name n
WHERE n.kind = 'actor' AND (n.entity LIKE 'person:%' OR EXISTS (
  SELECT 1 FROM spelling s WHERE s.kind = 'actor' AND s.entity = n.entity AND s.known = 0))
ORDER BY n.entity
