SELECT DISTINCT entity FROM name_use WHERE entity IN (SELECT value FROM json_each(:ids))
