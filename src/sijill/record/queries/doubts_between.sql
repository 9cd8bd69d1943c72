-- The strongest link of each two events that are linked and kept apart, those most people ride on first, then the weakest.
SELECT d."left", d."right", d.score, d.one, d.other, d.people FROM doubt d INDEXED BY doubt_between
WHERE d.one <> d.other AND NOT EXISTS (
  SELECT 1 FROM doubt s INDEXED BY doubt_one WHERE s.one = d.one AND s.other = d.other
  AND (-s.score, s."left", s."right") < (-d.score, d."left", d."right"))
AND NOT EXISTS (
  SELECT 1 FROM doubt s INDEXED BY doubt_one WHERE s.one = d.other AND s.other = d.one
  AND (-s.score, s."left", s."right") < (-d.score, d."left", d."right"))
ORDER BY -d.people, d.score LIMIT :limit
