SELECT body FROM reading WHERE report = :report
