SELECT DISTINCT n.report, n.entity FROM json_each(:ids) i CROSS JOIN name_use n ON n.report = i.value
