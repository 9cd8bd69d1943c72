SELECT c.id, c.report, c.start, c."end", substr(r.text, max(1, c.start + 1 - :around), min(c.start, :around)) AS before,
  substr(r.text, c.start + 1, c."end" - c.start) AS exact, substr(r.text, c."end" + 1, :around) AS after
FROM claim c JOIN report r ON r.id = c.report WHERE c.id IN (SELECT value FROM json_each(:ids))
