SELECT n.number, n.id FROM json_each(?) i CROSS JOIN node n INDEXED BY node_name ON n.number = i.value
