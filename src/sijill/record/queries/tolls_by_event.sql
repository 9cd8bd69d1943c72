SELECT event, people FROM toll ORDER BY -people, event
