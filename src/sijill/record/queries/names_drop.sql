DELETE FROM name_use WHERE report = :report
