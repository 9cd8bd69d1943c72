SELECT substr(two, instr(two, ' ') + 1) AS rule, sum(n) AS n FROM tally
WHERE of = 'claim' AND substr(two, 1, instr(two, ' ') - 1) = :kind GROUP BY 1 ORDER BY 1
