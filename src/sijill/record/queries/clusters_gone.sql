SELECT c.kind, c.id FROM json_each(:owners) i CROSS JOIN cluster c ON c.graph = :graph AND c.owner = i.value
