SELECT report, reading FROM removed_report WHERE id = :id
