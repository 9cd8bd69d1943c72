SELECT one AS id, n AS changes FROM tally WHERE of = 'control' ORDER BY n DESC, one LIMIT :limit
