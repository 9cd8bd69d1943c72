SELECT body FROM decision ORDER BY number
