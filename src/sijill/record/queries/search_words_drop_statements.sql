DELETE FROM search WHERE rowid IN (SELECT number FROM search_item WHERE report = :report AND kind = 'statement')
