DELETE FROM happening WHERE event = :id
