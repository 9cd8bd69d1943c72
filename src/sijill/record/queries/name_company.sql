SELECT report, json_group_array(DISTINCT entity) AS entities FROM name_use GROUP BY report
