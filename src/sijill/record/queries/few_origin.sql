SELECT coalesce(sum(reports), 0) FROM origin
WHERE (:outlet IS NULL OR outlet = :outlet) AND (:agency IS NULL OR agency = :agency) AND (:language IS NULL OR language = :language)
