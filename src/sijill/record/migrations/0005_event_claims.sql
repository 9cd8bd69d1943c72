-- All that filters ask of an event claim beside its id, so that narrowing the events never reads a claim's body.
CREATE INDEX event_claim ON claim (id, type, realis, background, earliest, latest, place, speaker, rule, report)
  WHERE kind = 'event';
