UPDATE origin SET claims = claims + :sign * (SELECT count(*) FROM claim WHERE report = :report)
WHERE rowid = (SELECT o.rowid FROM report r CROSS JOIN origin o
  ON o.outlet IS r.outlet AND o.agency IS r.agency AND o.language IS r.read_as WHERE r.id = :report)
