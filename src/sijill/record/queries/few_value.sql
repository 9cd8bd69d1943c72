SELECT count(*) FROM (SELECT 1 FROM claim INDEXED BY figure_value WHERE kind = 'figure' AND value IS NOT NULL AND value = :value LIMIT :most)
