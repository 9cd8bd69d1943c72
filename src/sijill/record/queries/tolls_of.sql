SELECT event, people FROM toll WHERE event IN (SELECT value FROM json_each(:ids))
