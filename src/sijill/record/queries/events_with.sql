SELECT m.member, m.id FROM json_each(:ids) i CROSS JOIN cluster_member m ON m.member = i.value AND m.kind = 'event'
