SELECT report FROM reading WHERE judged IS NULL UNION ALL SELECT report FROM reading WHERE judged < :rules
UNION ALL SELECT report FROM reading WHERE judged > :rules
