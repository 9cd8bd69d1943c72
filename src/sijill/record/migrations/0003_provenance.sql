-- How each report came: one row per way it was obtained; the bytes themselves only when they are kept.
CREATE TABLE provenance (
  report TEXT NOT NULL, sha256 TEXT NOT NULL, address TEXT NOT NULL,
  body BLOB NOT NULL,        -- the Provenance as JSON, without the bytes
  raw BLOB,                  -- the bytes as they came, deflated
  PRIMARY KEY (report, sha256, address)
);
