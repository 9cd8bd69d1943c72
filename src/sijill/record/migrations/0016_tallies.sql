-- Counts kept with what they count: a commit that changes a row changes its counts, so that no page counts a record anew.
-- Triggers keep all but the facets and the claims of an origin, which the program keeps; `queries/tallies_wrong.sql` counts anew what is kept here.
CREATE TABLE tally (
  of TEXT NOT NULL,          -- day, claim (two: its kind and rule), reader, cluster, relation, event place, facet type, facet realis, facet place
  one TEXT NOT NULL, two TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (of, one, two)
) WITHOUT ROWID;
INSERT INTO tally
  SELECT 'day', day, '', count(*) FROM report WHERE day IS NOT NULL GROUP BY day
  UNION ALL SELECT 'claim', type, kind || ' ' || rule, count(*) FROM claim GROUP BY kind, type, rule
  UNION ALL SELECT 'reader', version, lexicon, count(*) FROM reading GROUP BY version, lexicon
  UNION ALL SELECT 'cluster', kind, '', count(*) FROM cluster GROUP BY kind
  UNION ALL SELECT 'relation', json_extract(body, '$.relation'), '', count(*) FROM cluster WHERE kind = 'finding' GROUP BY 2
  UNION ALL SELECT 'event place', json_extract(body, '$.place.entity'), '', count(*) FROM cluster
    WHERE kind = 'event' AND json_extract(body, '$.place.entity') IS NOT NULL GROUP BY 2
  UNION ALL SELECT 'facet type', type, '', count(DISTINCT event) FROM happening GROUP BY type
  UNION ALL SELECT 'facet realis', realis, '', count(DISTINCT event) FROM happening WHERE realis IS NOT NULL GROUP BY realis
  UNION ALL SELECT 'facet place', place, '', count(DISTINCT event) FROM happening WHERE place IS NOT NULL GROUP BY place;

-- Where reports come from: how many there are of an outlet, an agency and a language together, and their claims.
CREATE TABLE origin (outlet TEXT, agency TEXT, language TEXT, reports INTEGER NOT NULL, claims INTEGER NOT NULL);
CREATE INDEX origin_of ON origin (outlet, agency, language);
INSERT INTO origin
  SELECT r.outlet, r.agency, r.read_as, count(*), sum((SELECT count(*) FROM claim c WHERE c.report = r.id)) FROM report r GROUP BY 1, 2, 3;

-- How many reports use a name, and each form of words with what it was taken for.
CREATE TABLE name (
  kind TEXT NOT NULL, entity TEXT NOT NULL, reports INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (kind, entity)
) WITHOUT ROWID;
INSERT INTO name SELECT kind, entity, count(DISTINCT report), sum(uses) FROM name_use GROUP BY kind, entity;
CREATE INDEX name_most ON name (kind, reports DESC, uses DESC, entity);
CREATE TABLE spelling (
  kind TEXT NOT NULL, entity TEXT NOT NULL, text TEXT NOT NULL, label TEXT NOT NULL, known INTEGER NOT NULL,
  latitude REAL, longitude REAL, country TEXT, place_precision TEXT, reports INTEGER NOT NULL, uses INTEGER NOT NULL
);
INSERT INTO spelling
  SELECT kind, entity, text, label, known, latitude, longitude, country, place_precision, count(*), sum(uses) FROM name_use
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
CREATE INDEX spelling_of ON spelling (kind, entity, text);
CREATE INDEX spelling_at ON spelling (latitude, longitude, entity) WHERE latitude IS NOT NULL;
DROP INDEX name_unplaced;  -- `spelling` knows places that no list knows

CREATE INDEX report_outlet_in_time ON report (outlet, day, id);
DROP INDEX report_outlet;

CREATE TRIGGER report_in AFTER INSERT ON report BEGIN
  UPDATE origin SET reports = reports + 1 WHERE outlet IS NEW.outlet AND agency IS NEW.agency AND language IS NEW.read_as;
  INSERT INTO origin SELECT NEW.outlet, NEW.agency, NEW.read_as, 1, 0 WHERE changes() = 0;
  INSERT INTO tally SELECT 'day', NEW.day, '', 1 WHERE NEW.day IS NOT NULL ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER report_going BEFORE DELETE ON report BEGIN  -- its claims are counted at its origin
  UPDATE origin SET claims = claims - (SELECT count(*) FROM claim WHERE report = OLD.id)
    WHERE outlet IS OLD.outlet AND agency IS OLD.agency AND language IS OLD.read_as;
END;
CREATE TRIGGER report_out AFTER DELETE ON report BEGIN
  UPDATE origin SET reports = reports - 1 WHERE outlet IS OLD.outlet AND agency IS OLD.agency AND language IS OLD.read_as;
  DELETE FROM origin WHERE outlet IS OLD.outlet AND agency IS OLD.agency AND language IS OLD.read_as AND reports = 0;
  UPDATE tally SET n = n - 1 WHERE of = 'day' AND one = OLD.day AND two = '';
  DELETE FROM tally WHERE of = 'day' AND one = OLD.day AND two = '' AND n = 0;
END;

CREATE TRIGGER report_other AFTER UPDATE OF outlet, agency, read_as, day ON report BEGIN
  UPDATE origin SET reports = reports - 1, claims = claims - (SELECT count(*) FROM claim WHERE report = OLD.id)
    WHERE outlet IS OLD.outlet AND agency IS OLD.agency AND language IS OLD.read_as;
  DELETE FROM origin WHERE outlet IS OLD.outlet AND agency IS OLD.agency AND language IS OLD.read_as AND reports = 0;
  UPDATE origin SET reports = reports + 1, claims = claims + (SELECT count(*) FROM claim WHERE report = NEW.id)
    WHERE outlet IS NEW.outlet AND agency IS NEW.agency AND language IS NEW.read_as;
  INSERT INTO origin SELECT NEW.outlet, NEW.agency, NEW.read_as, 1, (SELECT count(*) FROM claim WHERE report = NEW.id) WHERE changes() = 0;
  UPDATE tally SET n = n - 1 WHERE of = 'day' AND one = OLD.day AND two = '';
  DELETE FROM tally WHERE of = 'day' AND one = OLD.day AND two = '' AND n = 0;
  INSERT INTO tally SELECT 'day', NEW.day, '', 1 WHERE NEW.day IS NOT NULL ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER reading_in AFTER INSERT ON reading BEGIN
  INSERT INTO tally VALUES ('reader', NEW.version, NEW.lexicon, 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER reading_out AFTER DELETE ON reading BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'reader' AND one = OLD.version AND two = OLD.lexicon;
  DELETE FROM tally WHERE of = 'reader' AND one = OLD.version AND two = OLD.lexicon AND n = 0;
END;
CREATE TRIGGER reading_other AFTER UPDATE OF version, lexicon ON reading BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'reader' AND one = OLD.version AND two = OLD.lexicon;
  DELETE FROM tally WHERE of = 'reader' AND one = OLD.version AND two = OLD.lexicon AND n = 0;
  INSERT INTO tally VALUES ('reader', NEW.version, NEW.lexicon, 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER claim_in AFTER INSERT ON claim BEGIN
  INSERT INTO tally VALUES ('claim', NEW.type, NEW.kind || ' ' || NEW.rule, 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER claim_out AFTER DELETE ON claim BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'claim' AND one = OLD.type AND two = OLD.kind || ' ' || OLD.rule;
  DELETE FROM tally WHERE of = 'claim' AND one = OLD.type AND two = OLD.kind || ' ' || OLD.rule AND n = 0;
END;

CREATE TRIGGER cluster_in AFTER INSERT ON cluster BEGIN
  INSERT INTO tally VALUES ('cluster', NEW.kind, '', 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER cluster_out AFTER DELETE ON cluster BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'cluster' AND one = OLD.kind AND two = '';
  DELETE FROM tally WHERE of = 'cluster' AND one = OLD.kind AND two = '' AND n = 0;
END;
CREATE TRIGGER finding_in AFTER INSERT ON cluster WHEN NEW.kind = 'finding' BEGIN
  INSERT INTO tally VALUES ('relation', json_extract(NEW.body, '$.relation'), '', 1) ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER finding_out AFTER DELETE ON cluster WHEN OLD.kind = 'finding' BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'relation' AND one = json_extract(OLD.body, '$.relation') AND two = '';
  DELETE FROM tally WHERE of = 'relation' AND one = json_extract(OLD.body, '$.relation') AND two = '' AND n = 0;
END;
CREATE TRIGGER event_in AFTER INSERT ON cluster WHEN NEW.kind = 'event' BEGIN
  INSERT INTO tally SELECT 'event place', json_extract(NEW.body, '$.place.entity'), '', 1
    WHERE json_extract(NEW.body, '$.place.entity') IS NOT NULL ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER event_out AFTER DELETE ON cluster WHEN OLD.kind = 'event' BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'event place' AND one = json_extract(OLD.body, '$.place.entity') AND two = '';
  DELETE FROM tally WHERE of = 'event place' AND one = json_extract(OLD.body, '$.place.entity') AND two = '' AND n = 0;
END;

CREATE TRIGGER name_use_in AFTER INSERT ON name_use BEGIN
  UPDATE name SET uses = uses + NEW.uses, reports = reports + NOT EXISTS (
    SELECT 1 FROM name_use u WHERE u.kind = NEW.kind AND u.entity = NEW.entity AND u.report = NEW.report AND u.text <> NEW.text)
    WHERE kind = NEW.kind AND entity = NEW.entity;
  INSERT INTO name SELECT NEW.kind, NEW.entity, 1, NEW.uses WHERE changes() = 0;
  UPDATE spelling SET reports = reports + 1, uses = uses + NEW.uses
    WHERE kind = NEW.kind AND entity = NEW.entity AND text = NEW.text AND label = NEW.label AND known = NEW.known
    AND latitude IS NEW.latitude AND longitude IS NEW.longitude AND country IS NEW.country AND place_precision IS NEW.place_precision;
  INSERT INTO spelling SELECT NEW.kind, NEW.entity, NEW.text, NEW.label, NEW.known, NEW.latitude, NEW.longitude, NEW.country,
    NEW.place_precision, 1, NEW.uses WHERE changes() = 0;
END;
CREATE TRIGGER name_use_out AFTER DELETE ON name_use BEGIN
  UPDATE name SET uses = uses - OLD.uses, reports = reports - NOT EXISTS (
    SELECT 1 FROM name_use u WHERE u.kind = OLD.kind AND u.entity = OLD.entity AND u.report = OLD.report)
    WHERE kind = OLD.kind AND entity = OLD.entity;
  DELETE FROM name WHERE kind = OLD.kind AND entity = OLD.entity AND reports = 0;
  UPDATE spelling SET reports = reports - 1, uses = uses - OLD.uses
    WHERE kind = OLD.kind AND entity = OLD.entity AND text = OLD.text AND label = OLD.label AND known = OLD.known
    AND latitude IS OLD.latitude AND longitude IS OLD.longitude AND country IS OLD.country AND place_precision IS OLD.place_precision;
  DELETE FROM spelling WHERE kind = OLD.kind AND entity = OLD.entity AND text = OLD.text AND reports = 0;
END;
