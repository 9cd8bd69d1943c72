-- What lists are narrowed by, found in the order in which they are listed, and asked of one row where many pass.
DROP INDEX report_outlet_in_time;
CREATE INDEX report_outlet_in_time ON report (outlet, day IS NULL, day, id);
DROP INDEX report_agency;
CREATE INDEX report_agency_in_time ON report (agency, day IS NULL, day, id);
DROP INDEX report_language;
CREATE INDEX report_language_in_time ON report (read_as, day IS NULL, day, id);
CREATE INDEX report_told ON report (id, outlet, agency, read_as);  -- of one report, without its text
DROP INDEX name_use_report;
CREATE INDEX name_use_report ON name_use (report, kind, entity, uses);
CREATE INDEX figure_value ON claim (value) WHERE kind = 'figure' AND value IS NOT NULL;
CREATE INDEX figure_low ON claim (low) WHERE kind = 'figure' AND value IS NULL;
CREATE INDEX figure_high ON claim (high) WHERE kind = 'figure' AND value IS NULL;
CREATE INDEX family_size ON cluster (-json_array_length(body, '$.reports'), id) WHERE kind = 'family';

-- The claims that findings are about, by relation: how many findings of it hold each.
CREATE TABLE related (relation TEXT NOT NULL, claim TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (relation, claim)) WITHOUT ROWID;
INSERT INTO related
  SELECT json_extract(f.body, '$.relation'), m.member, count(*) FROM cluster f CROSS JOIN cluster_member m ON m.kind = f.kind AND m.id = f.id
  WHERE f.kind = 'finding' GROUP BY 1, 2;
CREATE TRIGGER related_in AFTER INSERT ON cluster_member WHEN NEW.kind = 'finding' BEGIN
  INSERT INTO related SELECT json_extract(f.body, '$.relation'), NEW.member, 1 FROM cluster f WHERE f.kind = 'finding' AND f.id = NEW.id
    ON CONFLICT (relation, claim) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER related_out AFTER DELETE ON cluster_member WHEN OLD.kind = 'finding' BEGIN  -- the finding goes after its members
  UPDATE related SET n = n - 1 WHERE claim = OLD.member AND relation = (
    SELECT json_extract(f.body, '$.relation') FROM cluster f WHERE f.kind = 'finding' AND f.id = OLD.id);
  DELETE FROM related WHERE claim = OLD.member AND n = 0 AND relation = (
    SELECT json_extract(f.body, '$.relation') FROM cluster f WHERE f.kind = 'finding' AND f.id = OLD.id);
END;
