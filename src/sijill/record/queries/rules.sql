SELECT substr(two, 1, instr(two, ' ') - 1) AS kind, substr(two, instr(two, ' ') + 1) AS rule, sum(n) AS n FROM tally
WHERE of = 'claim' GROUP BY 1, 2 ORDER BY 3 DESC, 2, 1
