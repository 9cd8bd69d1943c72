SELECT id FROM claim WHERE id IN (SELECT value FROM json_each(:ids))
