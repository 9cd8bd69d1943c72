SELECT r.id, r.source, r.title, r.outlet, r.agency, r.url, r.published, r.day, r.read_as AS language,
  length(r.text) AS characters, r.sha256, (SELECT count(*) FROM claim WHERE report = r.id) AS claims
FROM json_each(:ids) x CROSS JOIN report r ON r.id = x.value WHERE /*filters*/ ORDER BY x.key
