SELECT kind, type AS code, count(*) AS n FROM claim GROUP BY kind, type ORDER BY n DESC, type
