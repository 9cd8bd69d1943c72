-- Nodes by number: rows are appended, a block key is an integer, and a key's nodes lie side by side without their names.
CREATE TABLE numbered (
  number INTEGER PRIMARY KEY, graph TEXT NOT NULL, id TEXT NOT NULL, report TEXT NOT NULL,
  keys BLOB NOT NULL,        -- the node's block keys, eight bytes each, as a node carries them
  body BLOB NOT NULL
);
INSERT INTO numbered (graph, id, report, keys, body)
  SELECT graph, id, report,
    packed_keys(graph, (SELECT json_group_array(k.key) FROM node_key k WHERE k.graph = n.graph AND k.node = n.id)), body
  FROM node n ORDER BY report, graph, id;
DROP TABLE node;
ALTER TABLE numbered RENAME TO node;
CREATE UNIQUE INDEX node_id ON node (graph, id);
CREATE INDEX node_report ON node (report, graph, id);
CREATE TABLE block (
  key INTEGER NOT NULL,      -- with the graph's name folded in, see record/links.py
  node INTEGER NOT NULL, PRIMARY KEY (key, node)
) WITHOUT ROWID;
INSERT INTO block (key, node)
  SELECT stored_key(n.graph, k.key), n.number FROM node_key k JOIN node n ON n.graph = k.graph AND n.id = k.node ORDER BY 1, 2;
DROP TABLE node_key;
