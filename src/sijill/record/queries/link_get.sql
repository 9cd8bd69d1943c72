SELECT body FROM link WHERE graph = :graph AND "left" = :left AND "right" = :right
