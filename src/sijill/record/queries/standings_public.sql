SELECT report, name FROM person_standing WHERE status = 'public' AND name IN (SELECT value FROM json_each(:names))
