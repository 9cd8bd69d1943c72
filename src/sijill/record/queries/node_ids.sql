SELECT n.number, n.id FROM json_each(?) i CROSS JOIN node n ON n.number = i.value
