SELECT "left", "right", score, one, other, people FROM doubt INDEXED BY doubt_within
WHERE one = other AND score < :most ORDER BY -people, score LIMIT :limit
