-- Reports that the search does not have, or has before their place: a number may stand behind it where ids of a day begin alike.
SELECT r.id FROM report r LEFT JOIN search_item i ON i.report = r.id AND i.kind = 'report'
WHERE i.number IS NULL OR i.number / 1024 < search_place(r.day, r.id) OR i.number / 1024 > search_place(r.day, r.id) + 16777216
  OR NOT EXISTS (SELECT 1 FROM search_docsize d WHERE d.id = i.number)
ORDER BY r.id
