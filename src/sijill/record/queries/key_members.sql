SELECT k.value, (SELECT group_concat(node) FROM (SELECT node FROM block WHERE key = k.value LIMIT :limit))
FROM json_each(:keys) k
