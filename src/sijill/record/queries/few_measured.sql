SELECT coalesce(sum(n), 0) FROM tally WHERE of = 'claim' AND one = :measure AND two LIKE 'figure %'
