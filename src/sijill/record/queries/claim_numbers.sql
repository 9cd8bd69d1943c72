SELECT id, coalesce(value, low, high) AS number FROM claim WHERE id IN (SELECT value FROM json_each(:ids)) AND coalesce(value, low, high) IS NOT NULL
