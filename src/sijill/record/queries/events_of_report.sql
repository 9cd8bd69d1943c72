SELECT event FROM happening WHERE report = :report
UNION SELECT m.id FROM claim c INDEXED BY claim_report CROSS JOIN cluster_member m ON m.member = c.id AND m.kind = 'event' WHERE c.report = :report
