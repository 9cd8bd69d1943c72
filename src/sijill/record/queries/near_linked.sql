SELECT "left", "right", score FROM near WHERE graph = :graph AND score >= :least
