SELECT other.id FROM report AS one JOIN report AS other ON other.url = one.url AND other.id <> one.id
WHERE one.id = :report ORDER BY coalesce(other.day, ''), other.id;
