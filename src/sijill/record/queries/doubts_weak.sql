SELECT "left", "right", score, one, other FROM doubt WHERE one = other AND score < :most
