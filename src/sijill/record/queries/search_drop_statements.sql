DELETE FROM search_item WHERE report = :report AND kind = 'statement'
