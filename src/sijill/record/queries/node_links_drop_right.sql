DELETE FROM link WHERE graph = :graph AND "right" = :id
