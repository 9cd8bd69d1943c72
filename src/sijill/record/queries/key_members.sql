SELECT node FROM block WHERE key = ? LIMIT ?
