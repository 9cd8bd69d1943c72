SELECT body, raw FROM provenance WHERE report = :report ORDER BY sha256, address;
