INSERT OR REPLACE INTO name_use (entity, kind, label, text, known, latitude, longitude, country, place_precision, report, uses)
VALUES (:entity, :kind, :label, :text, :known, :latitude, :longitude, :country, :place_precision, :report, :uses)
