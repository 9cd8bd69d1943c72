SELECT node FROM mark WHERE graph = :graph ORDER BY node
