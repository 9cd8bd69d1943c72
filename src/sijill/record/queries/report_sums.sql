SELECT one, n FROM tally WHERE of = 'reports' ORDER BY one
