SELECT substr(text, max(1, :start + 1 - :around), min(:start, :around)) AS before,
  substr(text, :start + 1, :end - :start) AS exact, substr(text, :end + 1, :around) AS after
FROM report WHERE id = :report
