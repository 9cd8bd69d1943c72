INSERT OR REPLACE INTO toll (event, people) VALUES (?, ?)
