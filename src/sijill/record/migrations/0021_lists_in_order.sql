-- What is searched, in the order in which reports are listed: a number says the day of its report, then the report, then which of
-- its texts it is (`search_numbers.py`), so that a list narrowed by words begins with its first page. Reports whose numbers meet
-- stand one after the other.
CREATE TEMP TABLE renumbered (new INTEGER PRIMARY KEY, old INTEGER NOT NULL);
INSERT INTO renumbered
  WITH placed AS MATERIALIZED (
    SELECT r.id, row_number() OVER told AS n, search_place(r.day, r.id) AS place
    FROM report r WINDOW told AS (ORDER BY search_place(r.day, r.id), r.id)),
  first AS MATERIALIZED (
    SELECT id, (n + max(place - n) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING)) * 1024 AS number FROM placed),
  told AS MATERIALIZED (
    SELECT i.number, i.report, row_number() OVER (PARTITION BY i.report ORDER BY i.kind <> 'report', c.start, i.owner, i.number) - 1 AS text
    FROM search_item i LEFT JOIN claim c ON i.kind = 'statement' AND c.id = i.owner)
  SELECT f.number + t.text, t.number FROM told t CROSS JOIN first f ON f.id = t.report WHERE t.text < 1024;
CREATE TABLE search_item_in_time (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, report TEXT NOT NULL
);
INSERT INTO search_item_in_time
  SELECT n.new, i.kind, i.owner, i.report FROM renumbered n CROSS JOIN search_item i ON i.number = n.old ORDER BY n.new;
CREATE VIRTUAL TABLE search_in_time USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
INSERT INTO search_in_time (rowid, words)
  SELECT n.new, s.words FROM renumbered n CROSS JOIN search s ON s.rowid = n.old ORDER BY n.new;
DROP TABLE search;
ALTER TABLE search_in_time RENAME TO search;
DROP TABLE search_item;
ALTER TABLE search_item_in_time RENAME TO search_item;
CREATE INDEX search_item_report ON search_item (report);
DROP TABLE renumbered;

-- Claims by what lists are narrowed by, in the order of listing, so that a list begins with its first page however many there are.
DROP INDEX claim_rule;
CREATE INDEX claim_rule ON claim (rule, kind, day, report, start, id);
DROP INDEX claim_speaker;
CREATE INDEX claim_speaker ON claim (speaker, kind, day, report, start, id) WHERE speaker IS NOT NULL;
DROP INDEX claim_place;
CREATE INDEX claim_place ON claim (place, kind, day, report, start, id) WHERE place IS NOT NULL;
DROP INDEX claim_kind;
CREATE INDEX claim_kind ON claim (kind, type, day, report, start, id);
