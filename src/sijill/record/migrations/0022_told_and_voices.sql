-- In which months of publication claims of which months stand: where a list narrowed by days of what is told has to look.
INSERT INTO tally
  SELECT 'told', kind || ' ' || substr(day, 1, 7), substr(coalesce(latest, ''), 1, 7) || ' ' || substr(coalesce(earliest, ''), 1, 7), count(*)
  FROM claim WHERE earliest IS NOT NULL OR latest IS NOT NULL GROUP BY 2, 3;
CREATE TRIGGER claim_told_in AFTER INSERT ON claim WHEN NEW.earliest IS NOT NULL OR NEW.latest IS NOT NULL BEGIN
  INSERT INTO tally VALUES ('told', NEW.kind || ' ' || substr(NEW.day, 1, 7),
    substr(coalesce(NEW.latest, ''), 1, 7) || ' ' || substr(coalesce(NEW.earliest, ''), 1, 7), 1)
    ON CONFLICT (of, one, two) DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER claim_told_out AFTER DELETE ON claim WHEN OLD.earliest IS NOT NULL OR OLD.latest IS NOT NULL BEGIN
  UPDATE tally SET n = n - 1 WHERE of = 'told' AND one = OLD.kind || ' ' || substr(OLD.day, 1, 7)
    AND two = substr(coalesce(OLD.latest, ''), 1, 7) || ' ' || substr(coalesce(OLD.earliest, ''), 1, 7);
  DELETE FROM tally WHERE of = 'told' AND one = OLD.kind || ' ' || substr(OLD.day, 1, 7)
    AND two = substr(coalesce(OLD.latest, ''), 1, 7) || ' ' || substr(coalesce(OLD.earliest, ''), 1, 7) AND n = 0;
END;

CREATE INDEX happening_voices ON happening (voices, id) WHERE voices > 1;  -- most events have one voice
