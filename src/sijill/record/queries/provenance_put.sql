INSERT OR IGNORE INTO provenance (report, sha256, address, body, raw) VALUES (:report, :sha256, :address, :body, :raw);
