DELETE FROM tally WHERE of = :of AND one = :one AND two = '' AND n = 0
