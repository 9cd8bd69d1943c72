SELECT i.number FROM json_each(:keys) k CROSS JOIN search_item i ON i.number = k.value
