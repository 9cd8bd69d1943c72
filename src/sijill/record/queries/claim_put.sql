INSERT OR REPLACE INTO claim (id, report, kind, type, start, "end", realis, background, value, low, high, earliest, latest, place,
  speaker, attribution, rule, body, day)
VALUES (:id, :report, :kind, :type, :start, :end, :realis, :background, :value, :low, :high, :earliest, :latest, :place,
  :speaker, :attribution, :rule, :body, coalesce((SELECT r.day FROM report r WHERE r.id = :report), ''))
