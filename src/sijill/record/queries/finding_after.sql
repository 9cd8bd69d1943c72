-json_extract(f.body, '$.weight') >= (SELECT -json_extract(a.body, '$.weight') FROM cluster a WHERE a.kind = 'finding' AND a.id = :after)
AND (-json_extract(f.body, '$.weight'), f.id) > (
  SELECT -json_extract(a.body, '$.weight'), a.id FROM cluster a WHERE a.kind = 'finding' AND a.id = :after)
