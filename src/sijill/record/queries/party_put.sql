INSERT OR IGNORE INTO party (entity, claim, report) VALUES (:entity, :claim, :report)
