-- Whether what a figure counts happened: as its event says, where the reader that made it did not tell.
UPDATE claim SET realis = coalesce(
  (SELECT e.realis FROM claim e WHERE e.id = json_extract(claim.body, '$.event') AND e.kind = 'event'), 'happened')
  WHERE kind = 'figure' AND json_extract(body, '$.realis') IS NULL;
UPDATE claim SET body = CAST(json_set(CAST(body AS TEXT), '$.realis', realis) AS BLOB)
  WHERE kind = 'figure' AND json_extract(body, '$.realis') IS NULL;
