DELETE FROM near WHERE graph = :graph AND "left" = :id
