INSERT OR IGNORE INTO event_alias (alias, claim) VALUES (:alias, :claim)
