-- Counts that are not what counting anew gives: what is counted, what is kept; null where there is none.
WITH counted (of, one, two, n) AS (
  SELECT 'day', day, '', count(*) FROM report WHERE day IS NOT NULL GROUP BY day
  UNION ALL SELECT 'claim', type, kind || ' ' || rule, count(*) FROM claim GROUP BY kind, type, rule
  UNION ALL SELECT 'told', kind || ' ' || substr(day, 1, 7), substr(coalesce(latest, ''), 1, 7) || ' ' || substr(coalesce(earliest, ''), 1, 7),
    count(*) FROM claim WHERE earliest IS NOT NULL OR latest IS NOT NULL GROUP BY 2, 3
  UNION ALL SELECT 'reader', version, lexicon, count(*) FROM reading GROUP BY version, lexicon
  UNION ALL SELECT 'cluster', kind, '', count(*) FROM cluster GROUP BY kind
  UNION ALL SELECT 'relation', json_extract(body, '$.relation'), '', count(*) FROM cluster WHERE kind = 'finding' GROUP BY 2
  UNION ALL SELECT 'event place', json_extract(body, '$.place.entity'), '', count(*) FROM cluster
    WHERE kind = 'event' AND json_extract(body, '$.place.entity') IS NOT NULL GROUP BY 2
  UNION ALL SELECT 'facet type', type, '', count(DISTINCT event) FROM happening GROUP BY type
  UNION ALL SELECT 'facet realis', realis, '', count(DISTINCT event) FROM happening WHERE realis IS NOT NULL GROUP BY realis
  UNION ALL SELECT 'facet place', place, '', count(DISTINCT event) FROM happening WHERE place IS NOT NULL GROUP BY place
  UNION ALL SELECT 'type at', type, event_place, count(DISTINCT event) FROM happening WHERE event_place IS NOT NULL GROUP BY type, event_place
  UNION ALL SELECT 'realis at', realis, event_place, count(DISTINCT event) FROM happening
    WHERE event_place IS NOT NULL AND realis IS NOT NULL GROUP BY realis, event_place
  UNION ALL SELECT 'control', place, '', count(*) FROM control GROUP BY place
  UNION ALL SELECT 'taken', event, json_array(place, earliest, latest, code, type, at, holder, claims), 1 FROM taken
  UNION ALL SELECT 'reports', h.value, '', coalesce((SELECT sum(n) FROM report_number WHERE half = h.value), 0) FROM json_each('["high", "low"]') h
  UNION ALL SELECT 'doubt', l."left", l."right", min(
    coalesce((SELECT people FROM toll WHERE event = a.id), 0), coalesce((SELECT people FROM toll WHERE event = b.id), 0))
    FROM link l CROSS JOIN cluster_member a ON a.member = l."left" AND a.kind = 'event'
    CROSS JOIN cluster_member b ON b.member = l."right" AND b.kind = 'event'
    WHERE l.graph = 'event' AND json_extract(l.body, '$.decided') IS NULL
      AND (a.id <> b.id OR 2 = (SELECT count(*) FROM cluster_member m WHERE m.kind = 'event' AND m.id = a.id))
  UNION ALL SELECT 'related', json_extract(f.body, '$.relation'), m.member, count(*)
    FROM cluster f CROSS JOIN cluster_member m ON m.kind = f.kind AND m.id = f.id WHERE f.kind = 'finding' GROUP BY 2, 3
  UNION ALL SELECT 'origin', json_array(r.outlet, r.agency, r.read_as), 'reports', count(*) FROM report r GROUP BY 2
  UNION ALL SELECT 'origin', json_array(r.outlet, r.agency, r.read_as), 'claims', count(*)
    FROM claim c CROSS JOIN report r ON r.id = c.report GROUP BY 2
  UNION ALL SELECT 'name', kind, entity, count(DISTINCT report) FROM name_use GROUP BY kind, entity
  UNION ALL SELECT 'name uses', kind, entity, sum(uses) FROM name_use GROUP BY kind, entity
  UNION ALL SELECT 'spelling', kind || ' ' || entity, json_array(text, label, known, latitude, longitude, country, place_precision), count(*)
    FROM name_use GROUP BY 2, 3
  UNION ALL SELECT 'spelling uses', kind || ' ' || entity, json_array(text, label, known, latitude, longitude, country, place_precision), sum(uses)
    FROM name_use GROUP BY 2, 3),
kept (of, one, two, n) AS (
  SELECT of, one, two, n FROM tally
  UNION ALL SELECT 'taken', event, json_array(place, earliest, latest, code, type, at, holder, claims), 1 FROM control
  UNION ALL SELECT 'doubt', "left", "right", people FROM doubt
  UNION ALL SELECT 'related', relation, claim, n FROM related
  UNION ALL SELECT 'origin', json_array(outlet, agency, language), 'reports', reports FROM origin
  UNION ALL SELECT 'origin', json_array(outlet, agency, language), 'claims', claims FROM origin WHERE claims <> 0
  UNION ALL SELECT 'name', kind, entity, reports FROM name
  UNION ALL SELECT 'name uses', kind, entity, uses FROM name
  UNION ALL SELECT 'spelling', kind || ' ' || entity, json_array(text, label, known, latitude, longitude, country, place_precision), reports FROM spelling
  UNION ALL SELECT 'spelling uses', kind || ' ' || entity, json_array(text, label, known, latitude, longitude, country, place_precision), uses FROM spelling)
SELECT of, one, two, max(counted) AS counted, max(kept) AS kept FROM (
  SELECT of, one, two, n AS counted, NULL AS kept FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)
  UNION ALL SELECT of, one, two, NULL, n FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted))
GROUP BY of, one, two ORDER BY of, one, two
