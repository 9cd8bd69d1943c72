INSERT OR REPLACE INTO person_standing (report, person, name, status, rule, start, "end")
VALUES (:report, :person, :name, :status, :rule, :start, :end)
