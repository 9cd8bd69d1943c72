DELETE FROM claim WHERE report = :report
