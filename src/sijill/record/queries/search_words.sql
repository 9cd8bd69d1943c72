INSERT INTO search (rowid, words) VALUES (:number, :words)
