-- The changes of hands at one place, the latest first, those without a day behind them.
SELECT * FROM (
  SELECT place AS id, at AS place, holder, type, code, event, claims, earliest, latest FROM control
  WHERE place = :place AND earliest < '9999' ORDER BY earliest DESC, latest DESC, code DESC, event DESC LIMIT :limit)
UNION ALL
SELECT * FROM (
  SELECT place, at, holder, type, code, event, claims, NULL, NULL FROM control
  WHERE place = :place AND earliest >= '9999' ORDER BY earliest, latest, code, event LIMIT :limit)
LIMIT :limit
