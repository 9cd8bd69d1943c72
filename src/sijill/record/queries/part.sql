-- What a record holds of the reports named, copied from the attached record `whole`; linking is made anew.
INSERT INTO report SELECT * FROM whole.report WHERE id IN (SELECT value FROM json_each(:reports));
INSERT INTO reading SELECT x.* FROM whole.reading x JOIN report r ON r.id = x.report;
INSERT INTO claim SELECT x.* FROM whole.claim x JOIN report r ON r.id = x.report;
UPDATE origin SET claims = (SELECT count(*) FROM report r CROSS JOIN claim c ON c.report = r.id
  WHERE r.outlet IS origin.outlet AND r.agency IS origin.agency AND r.read_as IS origin.language);
INSERT INTO party SELECT x.* FROM whole.party x JOIN report r ON r.id = x.report;
INSERT INTO name_use SELECT x.* FROM whole.name_use x JOIN report r ON r.id = x.report;
INSERT INTO provenance SELECT x.* FROM whole.provenance x JOIN report r ON r.id = x.report;
INSERT INTO person_standing SELECT x.* FROM whole.person_standing x JOIN report r ON r.id = x.report;
INSERT INTO node SELECT x.* FROM whole.node x JOIN report r ON r.id = x.report;
INSERT INTO block SELECT x.* FROM whole.block x JOIN node n ON n.number = x.node;
INSERT OR IGNORE INTO block SELECT x.* FROM whole.block_lately x JOIN node n ON n.number = x.node;
INSERT INTO search_item SELECT x.* FROM whole.search_item x JOIN report r ON r.id = x.report;
INSERT INTO search (rowid, words) SELECT x.rowid, x.words FROM whole.search x JOIN search_item i ON i.number = x.rowid;
INSERT INTO event_alias SELECT x.* FROM whole.event_alias x;
INSERT INTO decision SELECT * FROM whole.decision
