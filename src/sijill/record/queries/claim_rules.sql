WITH RECURSIVE met (rule) AS (
  SELECT min(rule) FROM claim
  UNION ALL SELECT (SELECT min(c.rule) FROM claim c WHERE c.rule > met.rule) FROM met WHERE met.rule IS NOT NULL)
SELECT k.value AS kind, met.rule FROM met CROSS JOIN json_each('["figure", "event", "statement"]') k
WHERE EXISTS (SELECT 1 FROM claim c WHERE c.rule = met.rule AND c.kind = k.value)
