DELETE FROM link WHERE graph = :graph AND "left" = :id
