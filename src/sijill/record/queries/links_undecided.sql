SELECT body FROM link WHERE graph = :graph AND json_extract(body, '$.decided') IS NULL AND json_extract(body, '$.score') < :most
