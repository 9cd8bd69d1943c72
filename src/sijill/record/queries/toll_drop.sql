DELETE FROM toll WHERE event = ?
