-- The last change of hands whose day is known at each of these places. Places, as JSON.
SELECT c.place AS id, c.at AS place, c.holder, c.type, c.code, c.event, c.claims, c.earliest, c.latest FROM json_each(:places) p
CROSS JOIN control c ON c.place = p.value AND (c.earliest, c.latest, c.code, c.event) = (
  SELECT l.earliest, l.latest, l.code, l.event FROM control l WHERE l.place = p.value AND l.earliest < '9999'
  ORDER BY l.earliest DESC, l.latest DESC, l.code DESC, l.event DESC LIMIT 1)
