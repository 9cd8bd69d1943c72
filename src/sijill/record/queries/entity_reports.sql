SELECT DISTINCT report FROM name_use WHERE entity IN (SELECT value FROM json_each(:ids)) ORDER BY report
