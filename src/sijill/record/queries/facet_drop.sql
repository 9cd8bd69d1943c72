DELETE FROM tally WHERE of = ? AND one = ? AND two = ? AND n = 0
