DELETE FROM near WHERE graph = ? AND "left" = ? AND "right" = ?
