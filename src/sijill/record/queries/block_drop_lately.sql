DELETE FROM block_lately WHERE key = ? AND node = ?
