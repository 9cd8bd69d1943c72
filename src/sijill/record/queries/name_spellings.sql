SELECT text, sum(uses) AS uses, sum(reports) AS reports
FROM spelling WHERE kind = :kind AND entity = :id GROUP BY text ORDER BY uses DESC, text LIMIT 200
