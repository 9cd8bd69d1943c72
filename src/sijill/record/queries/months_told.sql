-- Months of publication with a claim that may be told of the months from one to another; all where neither is said.
SELECT DISTINCT substr(one, length(:kind) + 2) AS month FROM tally
WHERE of = 'told' AND one >= :kind || ' ' AND one < :kind || '!'
  AND (:from IS NULL OR substr(two, 1, instr(two, ' ') - 1) >= substr(:from, 1, 7))
  AND (:to IS NULL OR substr(two, instr(two, ' ') + 1) <= substr(:to, 1, 7) AND substr(two, instr(two, ' ') + 1) > '')
ORDER BY 1
