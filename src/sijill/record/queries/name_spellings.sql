SELECT text, sum(uses) AS uses, count(DISTINCT report) AS reports
FROM name_use WHERE kind = :kind AND entity = :id GROUP BY text ORDER BY uses DESC, text LIMIT 200
