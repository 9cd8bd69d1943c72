DELETE FROM person_standing WHERE report = :report
