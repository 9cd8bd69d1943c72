DELETE FROM block WHERE key = ? AND node = ?
