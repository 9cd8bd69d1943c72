SELECT 'report' AS kind, count(*) AS n FROM report
UNION ALL SELECT kind, count(*) FROM claim WHERE kind <> 'event' GROUP BY kind
UNION ALL SELECT kind, count(*) FROM cluster INDEXED BY cluster_id GROUP BY kind
