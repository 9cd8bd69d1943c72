SELECT one AS relation, n FROM tally WHERE of = 'relation' ORDER BY one
