-- Keys of nodes that came many at once, kept apart until there are enough of them to be put among all others in one go.
CREATE TABLE block_lately (
  key INTEGER NOT NULL,      -- as in block
  node INTEGER NOT NULL, PRIMARY KEY (key, node)
) WITHOUT ROWID;
