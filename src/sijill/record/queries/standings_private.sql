SELECT report, person, name, status, rule, start, "end" FROM person_standing WHERE status = 'private' ORDER BY report, start, name
