DELETE FROM search_item WHERE report = :report
