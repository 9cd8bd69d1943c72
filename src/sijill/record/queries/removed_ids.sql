SELECT id FROM removed_report ORDER BY id
