SELECT 1 FROM report WHERE id = :id UNION ALL SELECT 1 FROM removed_report WHERE id = :id
