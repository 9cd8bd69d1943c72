SELECT 'report' AS kind, coalesce(sum(reports), 0) AS n FROM origin
UNION ALL SELECT substr(two, 1, instr(two, ' ') - 1), sum(n) FROM tally WHERE of = 'claim' AND two NOT LIKE 'event %' GROUP BY 1
UNION ALL SELECT one, n FROM tally WHERE of = 'cluster'
