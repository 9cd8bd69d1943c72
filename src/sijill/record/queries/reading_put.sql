INSERT OR REPLACE INTO reading (report, version, lexicon, body) VALUES (:report, :version, :lexicon, :body)
