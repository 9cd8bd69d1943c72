-- What lists and pages ask for in order: rules, speakers, reports by day and by the name they came as,
-- events by day and by place, the fullest series.
CREATE INDEX report_source ON report (source);
CREATE INDEX report_in_time ON report (day IS NULL, day, id);
CREATE INDEX claim_rule ON claim (rule, kind);
CREATE INDEX claim_speaker ON claim (speaker, kind, id) WHERE speaker IS NOT NULL;
CREATE INDEX event_in_time ON cluster (coalesce(json_extract(body, '$.times[0].time.earliest'), '9999') || '~' || id)
  WHERE kind = 'event';
CREATE INDEX event_place ON cluster (json_extract(body, '$.place.entity')) WHERE kind = 'event';
CREATE INDEX series_points ON cluster (-json_array_length(body, '$.points'), id) WHERE kind = 'series';
