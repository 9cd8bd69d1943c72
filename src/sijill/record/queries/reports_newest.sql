SELECT r.id, r.source, r.title, r.outlet, r.agency, r.url, r.published, r.day, r.read_as AS language,
  length(r.text) AS characters, r.sha256, (SELECT count(*) FROM claim WHERE report = r.id) AS claims
FROM report r JOIN (
  SELECT id FROM report r WHERE (r.day IS NULL) = 0 AND /*filters*/ ORDER BY r.day DESC, r.id DESC LIMIT :limit
) chosen ON chosen.id = r.id
ORDER BY r.day DESC, r.id DESC
