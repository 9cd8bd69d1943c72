-- The fullest series of one measure, for the page of days.
CREATE INDEX series_measured ON cluster (json_extract(body, '$.measure'), -json_array_length(body, '$.points'), id)
  WHERE kind = 'series' AND -json_array_length(body, '$.points') < -1;
