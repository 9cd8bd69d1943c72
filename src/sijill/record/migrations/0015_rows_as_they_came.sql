-- Links and results in the order they came, found by small indexes of their keys. In the trees of those keys, which are
-- hashes, every row lay on a page of its own, and a result of more than a kilobyte on a further one. The order says
-- nothing: it is another one when the same reports come in other batches, so that no column holds it.
CREATE TABLE link_row (graph TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, body BLOB NOT NULL);
INSERT INTO link_row (graph, "left", "right", body) SELECT graph, "left", "right", body FROM link ORDER BY graph, "left", "right";
DROP TABLE link;
ALTER TABLE link_row RENAME TO link;
CREATE UNIQUE INDEX link_pair ON link (graph, "left", "right");
CREATE INDEX link_right ON link (graph, "right");

CREATE TABLE cluster_row (
  kind TEXT NOT NULL, id TEXT NOT NULL, graph TEXT NOT NULL, owner TEXT NOT NULL, body BLOB NOT NULL
);
INSERT INTO cluster_row (kind, id, graph, owner, body) SELECT kind, id, graph, owner, body FROM cluster ORDER BY kind, id;
DROP TABLE cluster;
ALTER TABLE cluster_row RENAME TO cluster;
CREATE UNIQUE INDEX cluster_id ON cluster (kind, id);
CREATE INDEX cluster_owner ON cluster (graph, owner);
CREATE INDEX cluster_code ON cluster (json_extract(body, '$.code'), id) WHERE kind = 'event';
CREATE INDEX cluster_weight ON cluster (-json_extract(body, '$.weight'), id) WHERE kind = 'finding';
CREATE INDEX cluster_relation ON cluster (json_extract(body, '$.relation'), -json_extract(body, '$.weight'), id) WHERE kind = 'finding';
CREATE INDEX event_in_time ON cluster (coalesce(json_extract(body, '$.times[0].time.earliest'), '9999') || '~' || id)
  WHERE kind = 'event';
CREATE INDEX event_place ON cluster (json_extract(body, '$.place.entity')) WHERE kind = 'event';
CREATE INDEX event_told ON cluster (-json_array_length(body, '$.reports'), id) WHERE kind = 'event';
CREATE INDEX event_extent ON cluster (json_extract(body, '$.place.entity'))
  WHERE kind = 'event' AND json_extract(body, '$.extent') IS NOT NULL;
CREATE INDEX series_points ON cluster (-json_array_length(body, '$.points'), id) WHERE kind = 'series';
