SELECT kind, rule, count(*) AS n FROM claim GROUP BY kind, rule ORDER BY n DESC, rule
