SELECT k.value, (
  SELECT count(*) FROM (
    SELECT node FROM block WHERE key = k.value UNION ALL SELECT node FROM block_lately WHERE key = k.value LIMIT :limit
  )
)
FROM json_each(:keys) k
