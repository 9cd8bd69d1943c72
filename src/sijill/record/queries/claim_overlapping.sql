SELECT id FROM claim WHERE report = :report AND kind = :kind AND start < :end AND "end" > :start
ORDER BY min("end", :end) - max(start, :start) DESC, start, id LIMIT 1
