SELECT id, type, value FROM claim INDEXED BY claim_rule
WHERE rule = :rule AND kind = :kind ORDER BY day, report, start, id LIMIT :limit
