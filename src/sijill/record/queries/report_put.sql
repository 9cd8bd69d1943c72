INSERT INTO report (id, source, title, outlet, agency, url, published, day, language, read_as, given_id, text, sha256)
VALUES (:id, :source, :title, :outlet, :agency, :url, :published, :day, :language, :read_as, :given_id, :text, :sha256)
ON CONFLICT (id) DO NOTHING
