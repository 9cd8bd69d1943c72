INSERT OR REPLACE INTO removed_report (id, report, reading) VALUES (:id, :report, :reading)
