SELECT number FROM search_item WHERE report = :report AND kind = 'report'
