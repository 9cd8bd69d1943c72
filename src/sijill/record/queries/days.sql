SELECT day, count(*) AS reports FROM report WHERE day IS NOT NULL GROUP BY day ORDER BY day
