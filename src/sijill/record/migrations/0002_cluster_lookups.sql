-- Looking clusters up by what pages and filters ask for: an event by its code, findings by relation and weight.
CREATE INDEX cluster_code ON cluster (json_extract(body, '$.code')) WHERE kind = 'event';
CREATE INDEX cluster_weight ON cluster (-json_extract(body, '$.weight'), id) WHERE kind = 'finding';
CREATE INDEX cluster_relation ON cluster (json_extract(body, '$.relation'), -json_extract(body, '$.weight'), id) WHERE kind = 'finding';
CREATE INDEX name_use_entity ON name_use (entity, kind, report);
