SELECT DISTINCT h.event, h.type, h.realis, h.place, h.event_place FROM json_each(:ids) e CROSS JOIN happening h INDEXED BY happening_event ON h.event = e.value
