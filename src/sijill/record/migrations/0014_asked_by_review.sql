-- What review asks of linking, kept as linking writes it, so that no question is looked for when a page is opened.
-- Pairs that score near the threshold of their graph: under it by little, or over it by little.
CREATE TABLE near (
  graph TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY (graph, "left", "right")
) WITHOUT ROWID;
CREATE INDEX near_right ON near (graph, "right");
INSERT OR IGNORE INTO mark (graph, node) SELECT DISTINCT 'near', graph FROM node WHERE graph IN ('family', 'event');

-- How often nodes of a graph came, went or were replaced, so that what follows from them alone is looked for once.
CREATE TABLE graph_state (graph TEXT PRIMARY KEY, changes INTEGER NOT NULL) WITHOUT ROWID;

-- How many killed and injured are counted at an event, by the best numbers of its series.
CREATE TABLE toll (event TEXT PRIMARY KEY, people NOT NULL) WITHOUT ROWID;
CREATE INDEX toll_most ON toll (-people, event);
INSERT INTO toll
  SELECT json_extract(body, '$.event'),
    sum(coalesce(json_extract(body, '$.best'), json_extract(body, '$.low'), json_extract(body, '$.high'))) AS people
  FROM cluster WHERE kind = 'series' AND json_extract(body, '$.event') IS NOT NULL
    AND json_extract(body, '$.measure') IN ('killed', 'injured', 'bodies')
  GROUP BY 1 HAVING people IS NOT NULL;

-- Links that leave events unsure: those between two events, and the one that holds the two claims of an event together.
CREATE TABLE doubt (
  "left" TEXT NOT NULL, "right" TEXT NOT NULL, score REAL NOT NULL,
  one TEXT NOT NULL, other TEXT NOT NULL,  -- the events of the left claim and of the right one
  PRIMARY KEY ("left", "right")
) WITHOUT ROWID;
CREATE INDEX doubt_one ON doubt (one);
CREATE INDEX doubt_other ON doubt (other);
INSERT INTO doubt
  SELECT l."left", l."right", json_extract(l.body, '$.score'), a.id, b.id
  FROM link l CROSS JOIN cluster_member a ON a.member = l."left" AND a.kind = 'event'
  CROSS JOIN cluster_member b ON b.member = l."right" AND b.kind = 'event'
  WHERE l.graph = 'event' AND json_extract(l.body, '$.decided') IS NULL
    AND (a.id <> b.id OR 2 = (SELECT count(*) FROM cluster_member m WHERE m.kind = 'event' AND m.id = a.id));

-- Places that no list knows.
CREATE INDEX name_unplaced ON name_use (entity, report, label) WHERE kind = 'place' AND latitude IS NULL;
