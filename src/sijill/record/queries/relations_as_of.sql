SELECT json_extract(f.body, '$.relation') AS relation, count(*) AS n FROM cluster f
WHERE f.kind = 'finding' AND NOT EXISTS (
  SELECT 1 FROM cluster_member m JOIN claim c ON c.id = m.member JOIN report r ON r.id = c.report
  WHERE m.kind = 'finding' AND m.id = f.id AND (r.day IS NULL OR r.day > :as_of))
GROUP BY 1
