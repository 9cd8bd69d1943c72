INSERT OR REPLACE INTO claim (id, report, kind, type, start, "end", realis, background, value, low, high, earliest, latest, place,
  speaker, attribution, rule, body)
VALUES (:id, :report, :kind, :type, :start, :end, :realis, :background, :value, :low, :high, :earliest, :latest, :place,
  :speaker, :attribution, :rule, :body)
