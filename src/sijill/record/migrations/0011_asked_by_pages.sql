-- What pages ask of claims and events, kept ready to be asked: no filter reads a claim's body or a report's text.
-- The day of a claim's report, empty when unknown, so that claims stand in the order in which they are listed.
ALTER TABLE claim ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE claim SET day = coalesce((SELECT r.day FROM report r WHERE r.id = claim.report), '');
CREATE INDEX claim_in_time ON claim (kind, day, report, start, id, type, realis, earliest, latest, place, speaker, rule);
CREATE INDEX figure_event ON claim (json_extract(body, '$.event'), type, id) WHERE kind = 'figure';
CREATE INDEX claim_ruled ON claim (id) WHERE instr(body, x'6465636973696f6e3a') > 0;  -- "decision:" stands in it
CREATE INDEX report_agency ON report (agency, id);
CREATE INDEX report_language ON report (read_as, id);

-- Whom a claim is of, by or against: actors and targets of an event, the side and the author of a figure.
CREATE TABLE party (
  entity TEXT NOT NULL, claim TEXT NOT NULL,
  report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  PRIMARY KEY (entity, claim)
) WITHOUT ROWID;
CREATE INDEX party_report ON party (report);
INSERT OR IGNORE INTO party (entity, claim, report)
  SELECT json_extract(a.value, '$.entity'), c.id, c.report FROM claim c, json_each(c.body, '$.actors') a
  WHERE c.kind = 'event' AND json_extract(a.value, '$.entity') IS NOT NULL;
INSERT OR IGNORE INTO party (entity, claim, report)
  SELECT json_extract(t.value, '$.entity'), c.id, c.report FROM claim c, json_each(c.body, '$.targets') t
  WHERE c.kind = 'event' AND json_extract(t.value, '$.entity') IS NOT NULL;
INSERT OR IGNORE INTO party (entity, claim, report)
  SELECT json_extract(c.body, '$.side.entity'), c.id, c.report FROM claim c
  WHERE c.kind = 'figure' AND json_extract(c.body, '$.side.entity') IS NOT NULL;
INSERT OR IGNORE INTO party (entity, claim, report)
  SELECT json_extract(c.body, '$.by.entity'), c.id, c.report FROM claim c
  WHERE c.kind = 'figure' AND json_extract(c.body, '$.by.entity') IS NOT NULL;

-- One row for each claim of an event, in the order of time of the events: the event, where it stands, what the claim says.
CREATE TABLE happening (
  place_in_time TEXT NOT NULL,  -- earliest day of the event, 9999 when none is known, then its id
  id TEXT NOT NULL,             -- the claim
  event TEXT NOT NULL, event_place TEXT, voices INTEGER NOT NULL,
  type TEXT NOT NULL, realis TEXT, background INTEGER, earliest TEXT, latest TEXT, place TEXT, rule TEXT NOT NULL,
  day TEXT NOT NULL, report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  PRIMARY KEY (place_in_time, id)
) WITHOUT ROWID;
INSERT INTO happening
  SELECT coalesce(json_extract(e.body, '$.times[0].time.earliest'), '9999') || '~' || e.id, c.id,
    e.id, json_extract(e.body, '$.place.entity'), json_array_length(e.body, '$.voices'),
    c.type, c.realis, c.background, c.earliest, c.latest, c.place, c.rule, c.day, c.report
  FROM cluster e JOIN cluster_member m ON m.kind = 'event' AND m.id = e.id JOIN claim c ON c.id = m.member
  WHERE e.kind = 'event' AND c.kind = 'event' ORDER BY 1, 2;
CREATE INDEX happening_event ON happening (event);
CREATE INDEX happening_report ON happening (report);
CREATE INDEX happening_type ON happening (type, place_in_time);
CREATE INDEX happening_place ON happening (place, place_in_time) WHERE place IS NOT NULL;
DROP INDEX event_claim;
