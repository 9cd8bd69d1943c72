SELECT day, count(*) AS reports FROM report INDEXED BY report_in_time WHERE (day IS NULL) = 0 GROUP BY day ORDER BY day
