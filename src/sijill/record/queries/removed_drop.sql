DELETE FROM removed_report WHERE id = :id
