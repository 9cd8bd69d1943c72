-- A record: reports and their readings, claims ready to be asked for, block keys and what linking made of them, decisions.
CREATE TABLE report (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT, outlet TEXT, agency TEXT, url TEXT,
  published TEXT,            -- as given
  day TEXT,                  -- ISO day of `published`, else the latest day inferred; orders the record
  language TEXT,             -- as given
  read_as TEXT,              -- as given or detected
  given_id TEXT, text TEXT NOT NULL, sha256 TEXT NOT NULL
);
CREATE INDEX report_day ON report (coalesce(day, ''), id);
CREATE INDEX report_outlet ON report (outlet, id);
CREATE INDEX report_url ON report (url) WHERE url IS NOT NULL;

CREATE TABLE reading (
  report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE,
  version TEXT NOT NULL, lexicon TEXT NOT NULL,
  body BLOB NOT NULL         -- the Reading as JSON, deflated
);

CREATE TABLE claim (
  id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,        -- event, figure, statement
  type TEXT NOT NULL,        -- sub-event, measure, mode
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  realis TEXT, background INTEGER, value REAL, low REAL, high REAL,
  earliest TEXT, latest TEXT, place TEXT, speaker TEXT, attribution TEXT, rule TEXT NOT NULL,
  body BLOB NOT NULL         -- the claim as JSON
);
CREATE INDEX claim_report ON claim (report, start, id);
CREATE INDEX claim_kind ON claim (kind, type, id);
CREATE INDEX claim_place ON claim (place, kind) WHERE place IS NOT NULL;

CREATE TABLE name_use (
  entity TEXT NOT NULL,      -- entity id, else the folded words
  kind TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, known INTEGER NOT NULL,
  latitude REAL, longitude REAL, country TEXT, place_precision TEXT,
  report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, uses INTEGER NOT NULL,
  PRIMARY KEY (kind, entity, report, text)
) WITHOUT ROWID;
CREATE INDEX name_use_report ON name_use (report);

-- Linking (model.ports.LinkStore): per graph, nodes under keys, links between them, results (clusters), marks.
CREATE TABLE node (
  graph TEXT NOT NULL, id TEXT NOT NULL, report TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (graph, id)
) WITHOUT ROWID;
CREATE INDEX node_report ON node (graph, report, id);
CREATE TABLE node_key (graph TEXT NOT NULL, key TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (graph, key, node)) WITHOUT ROWID;
CREATE INDEX node_key_node ON node_key (graph, node);
CREATE TABLE link (
  graph TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (graph, "left", "right")
) WITHOUT ROWID;
CREATE INDEX link_right ON link (graph, "right");
CREATE TABLE mark (graph TEXT NOT NULL, node TEXT NOT NULL, PRIMARY KEY (graph, node)) WITHOUT ROWID;
CREATE TABLE cluster (
  kind TEXT NOT NULL, id TEXT NOT NULL, graph TEXT NOT NULL, owner TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX cluster_owner ON cluster (graph, owner);
CREATE TABLE cluster_member (
  member TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (member, kind, id)
) WITHOUT ROWID;
CREATE INDEX cluster_member_id ON cluster_member (kind, id, member);

CREATE TABLE decision (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "when" TEXT NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
  body BLOB NOT NULL
);

CREATE TABLE search_item (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, report TEXT NOT NULL);
CREATE INDEX search_item_report ON search_item (report);
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
