SELECT 'type' AS facet, one AS value, n AS events FROM tally WHERE of = 'facet type'
UNION ALL SELECT 'realis', one, n FROM tally WHERE of = 'facet realis'
UNION ALL SELECT * FROM (SELECT 'place', one, n FROM tally WHERE of = 'facet place' ORDER BY n DESC, one LIMIT 50)
ORDER BY facet, events DESC, value
