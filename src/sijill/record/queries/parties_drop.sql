DELETE FROM party WHERE report = :report
