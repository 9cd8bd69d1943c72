SELECT one AS day, n AS reports FROM tally WHERE of = 'day' ORDER BY one
