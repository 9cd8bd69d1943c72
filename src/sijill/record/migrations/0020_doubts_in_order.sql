-- Questions about events and copies in the order in which they are asked, so that review looks at no more than it lists.
-- How many people ride on a doubt: what is counted at the event of fewer.
ALTER TABLE doubt ADD COLUMN people NOT NULL DEFAULT 0;
UPDATE doubt SET people = min(
  coalesce((SELECT people FROM toll WHERE event = one), 0), coalesce((SELECT people FROM toll WHERE event = other), 0));
CREATE INDEX doubt_between ON doubt (-people, score) WHERE one <> other;
CREATE INDEX doubt_within ON doubt (-people, score) WHERE one = other;
CREATE TRIGGER toll_in AFTER INSERT ON toll BEGIN
  UPDATE doubt SET people = min(NEW.people, coalesce((SELECT people FROM toll WHERE event = other), 0)) WHERE one = NEW.event;
  UPDATE doubt SET people = min(NEW.people, coalesce((SELECT people FROM toll WHERE event = one), 0)) WHERE other = NEW.event;
END;
CREATE TRIGGER toll_out AFTER DELETE ON toll BEGIN
  UPDATE doubt SET people = 0 WHERE one = OLD.event;
  UPDATE doubt SET people = 0 WHERE other = OLD.event;
END;
CREATE INDEX near_copies ON near (score) WHERE graph = 'family';
