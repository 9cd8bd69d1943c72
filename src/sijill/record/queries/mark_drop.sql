DELETE FROM mark WHERE graph = :graph AND node = :node
