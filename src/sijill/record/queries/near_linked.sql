-- The weakest links of copies.
SELECT "left", "right", score FROM near INDEXED BY near_copies WHERE graph = 'family' AND score >= :least ORDER BY score LIMIT :limit
