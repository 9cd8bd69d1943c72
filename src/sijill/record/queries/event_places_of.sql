SELECT two AS id, n AS events FROM tally WHERE of = :of AND one = :value ORDER BY n DESC, two LIMIT :limit
