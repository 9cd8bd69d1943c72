SELECT report, person, name, status, rule, start, "end" FROM person_standing WHERE name IN (SELECT value FROM json_each(:names))
UNION SELECT report, person, name, status, rule, start, "end" FROM person_standing WHERE person IN (SELECT value FROM json_each(:names))
ORDER BY report, start, name
