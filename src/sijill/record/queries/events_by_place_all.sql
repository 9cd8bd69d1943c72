SELECT one AS id, n AS events FROM tally WHERE of = 'event place' ORDER BY n DESC, one LIMIT :limit
