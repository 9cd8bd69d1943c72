SELECT count(*) AS n FROM tally WHERE of = 'control'
