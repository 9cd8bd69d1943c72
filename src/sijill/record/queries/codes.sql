SELECT substr(two, 1, instr(two, ' ') - 1) AS kind, one AS code, sum(n) AS n FROM tally WHERE of = 'claim' GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1
