SELECT c.day, c.report, c.start, c.id FROM claim c INDEXED BY /*index*/
WHERE c.kind = :kind AND /*key*/ AND (c.day, c.report, c.start, c.id) > (:at_day, :at_report, :at_start, :at_id) AND c.day <= :last_day
  AND /*filters*/
ORDER BY c.day, c.report, c.start, c.id LIMIT :limit
