-- Pairs of claims near the threshold, one of them of an event with most harmed, the other of another event.
WITH mine AS MATERIALIZED (
  SELECT m.member FROM (SELECT event FROM toll ORDER BY -people, event LIMIT :most) t
  CROSS JOIN cluster_member m ON m.kind = 'event' AND m.id = t.event),
pair AS (
  SELECT n."left", n."right", n.score FROM mine CROSS JOIN near n ON n.graph = 'event' AND n."left" = mine.member
  UNION SELECT n."left", n."right", n.score FROM mine CROSS JOIN near n INDEXED BY near_right ON n.graph = 'event' AND n."right" = mine.member)
SELECT p."left", p."right", p.score, a.id AS one, b.id AS other,
  min(coalesce((SELECT people FROM toll WHERE event = a.id), 0), coalesce((SELECT people FROM toll WHERE event = b.id), 0)) AS people
FROM pair p
CROSS JOIN cluster_member a ON a.member = p."left" AND a.kind = 'event'
CROSS JOIN cluster_member b ON b.member = p."right" AND b.kind = 'event'
WHERE a.id <> b.id ORDER BY p.score DESC, p."left", p."right"
