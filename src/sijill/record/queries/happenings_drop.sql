DELETE FROM happening WHERE report = :report
