SELECT body FROM cluster WHERE kind = 'event' AND json_extract(body, '$.code') = :code ORDER BY id LIMIT 1
