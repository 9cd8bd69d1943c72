-- How the persons a report names stand: private ones are withheld from whatever is not marked internal.
CREATE TABLE person_standing (
  report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  person TEXT NOT NULL,      -- the fullest form of the name in this report, folded
  name TEXT NOT NULL,        -- one form of it, folded
  status TEXT NOT NULL,      -- private, public, unknown
  rule TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  PRIMARY KEY (report, person, name)
) WITHOUT ROWID;
CREATE INDEX standing_status ON person_standing (status, name, report);
CREATE INDEX standing_name ON person_standing (name, report);
CREATE INDEX standing_person ON person_standing (person, report);
ALTER TABLE reading ADD COLUMN judged TEXT;  -- the rules its persons were judged by; null: not yet
CREATE INDEX reading_judged ON reading (judged);
