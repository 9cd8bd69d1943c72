SELECT day, report, start, id, rule FROM claim WHERE id = :id
