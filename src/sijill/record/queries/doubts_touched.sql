-- The events that share a question with one of these; ids, as JSON.
SELECT one AS event FROM doubt WHERE other IN (SELECT value FROM json_each(:ids))
UNION SELECT other FROM doubt WHERE one IN (SELECT value FROM json_each(:ids))
