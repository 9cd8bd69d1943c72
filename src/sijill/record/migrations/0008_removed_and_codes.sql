-- Reports taken out by a decision: kept whole so that the decision can be taken back, but in no listing.
CREATE TABLE removed_report (
  id TEXT PRIMARY KEY,
  report BLOB NOT NULL,      -- the Report as JSON, deflated
  reading BLOB NOT NULL      -- its Reading as JSON, deflated
);
-- What an event was ever called: ids and codes come from a claim, and lead to the event that claim is part of now.
CREATE TABLE event_alias (alias TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (alias, claim)) WITHOUT ROWID;
CREATE INDEX event_alias_claim ON event_alias (claim);
