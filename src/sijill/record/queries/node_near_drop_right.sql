DELETE FROM near WHERE graph = :graph AND "right" = :id
