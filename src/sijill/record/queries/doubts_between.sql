SELECT "left", "right", score, one, other FROM doubt WHERE one <> other ORDER BY score DESC, "left", "right"
