-- What maps of one type, the page of days and citations ask, kept with what it follows from.
-- Who took which place when: a row for each event that changes hands and happened, with all that the page of days shows of it.
CREATE VIEW taken AS
  SELECT coalesce(json_extract(c.body, '$.place.entity'), json_extract(c.body, '$.place.text')) AS place,
    coalesce((SELECT min(t.atom) FROM json_tree(c.body, '$.times') t WHERE t.key IN ('earliest', 'latest') AND t.path LIKE '%.time'), '9999') AS earliest,
    coalesce((SELECT max(t.atom) FROM json_tree(c.body, '$.times') t WHERE t.key IN ('earliest', 'latest') AND t.path LIKE '%.time'), '9999') AS latest,
    json_extract(c.body, '$.code') AS code, c.id AS event, json_extract(c.body, '$.type') AS type, json_extract(c.body, '$.place') AS at,
    iif(json_extract(c.body, '$.type') = 'Non-violent transfer of territory', NULL, json_extract(c.body, '$.actors[0]')) AS holder,
    json_extract(c.body, '$.claims') AS claims
  FROM cluster c WHERE c.kind = 'event' AND json_extract(c.body, '$.place') IS NOT NULL AND json_extract(c.body, '$.realis') IN ('happened', 'ongoing')
    AND json_extract(c.body, '$.type') IN ('Government regains territory', 'Non-state actor overtakes territory', 'Non-violent transfer of territory');
CREATE TABLE control (
  place TEXT NOT NULL,                           -- its entity, else its words
  earliest TEXT NOT NULL, latest TEXT NOT NULL,  -- the days that bound the change, 9999 when none is known
  code TEXT NOT NULL, event TEXT NOT NULL, type TEXT NOT NULL,
  at TEXT NOT NULL, holder TEXT, claims TEXT NOT NULL,  -- JSON; no holder where nobody is said to have taken it
  PRIMARY KEY (place, earliest, latest, code, event)
) WITHOUT ROWID;
INSERT INTO control SELECT * FROM taken;
CREATE INDEX control_event ON control (event);
INSERT INTO tally SELECT 'control', place, '', count(*) FROM control GROUP BY place;
CREATE TRIGGER control_in AFTER INSERT ON control BEGIN
  INSERT INTO tally VALUES ('control', NEW.place, '', 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER control_out AFTER DELETE ON control BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'control' AND one = OLD.place AND two = '';
  DELETE FROM tally WHERE of = 'control' AND one = OLD.place AND two = '' AND n = 0;
END;
CREATE TRIGGER taken_in AFTER INSERT ON cluster WHEN NEW.kind = 'event' AND json_extract(NEW.body, '$.type') LIKE '% territory' BEGIN
  INSERT INTO control SELECT * FROM taken WHERE event = NEW.id;
END;
CREATE TRIGGER taken_out AFTER DELETE ON cluster WHEN OLD.kind = 'event' BEGIN
  DELETE FROM control WHERE event = OLD.id;
END;

-- Which reports the record holds: the sum of each half of their ids, whatever order they came in; a citation names the record by it.
CREATE VIEW report_number AS
  SELECT r.id, h.value AS half, (
    SELECT sum(instr('123456789abcdef', substr(r.id, h.key * 8 + 9 - d.value, 1)) << (4 * d.value)) FROM json_each('[0,1,2,3,4,5,6,7]') d) AS n
  FROM report r CROSS JOIN json_each('["high", "low"]') h;
INSERT INTO tally
  SELECT 'reports', h.value, '', coalesce((SELECT sum(n) FROM report_number WHERE half = h.value), 0) FROM json_each('["high", "low"]') h;
CREATE TRIGGER report_named AFTER INSERT ON report BEGIN
  UPDATE tally SET n = n + (SELECT n FROM report_number WHERE id = NEW.id AND half = one) WHERE of = 'reports';
END;
CREATE TRIGGER report_unnamed BEFORE DELETE ON report BEGIN
  UPDATE tally SET n = n - (SELECT n FROM report_number WHERE id = OLD.id AND half = one) WHERE of = 'reports';
END;

-- Where events are of which a claim has a type or a realis; the program keeps them (`record/facets.py`).
INSERT INTO tally
  SELECT 'type at', type, event_place, count(DISTINCT event) FROM happening WHERE event_place IS NOT NULL GROUP BY type, event_place
  UNION ALL SELECT 'realis at', realis, event_place, count(DISTINCT event) FROM happening
    WHERE event_place IS NOT NULL AND realis IS NOT NULL GROUP BY realis, event_place;
