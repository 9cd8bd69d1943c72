SELECT DISTINCT n.entity AS place FROM spelling n WHERE n.kind = 'place' AND
  n.latitude BETWEEN json_extract(:bbox, '$[1]') AND json_extract(:bbox, '$[3]') AND
  CASE WHEN json_extract(:bbox, '$[0]') <= json_extract(:bbox, '$[2]')
    THEN n.longitude BETWEEN json_extract(:bbox, '$[0]') AND json_extract(:bbox, '$[2]')
    ELSE n.longitude >= json_extract(:bbox, '$[0]') OR n.longitude <= json_extract(:bbox, '$[2]') END
  AND EXISTS (SELECT 1 FROM claim c INDEXED BY claim_place WHERE c.place = n.entity AND c.kind = :kind)
ORDER BY 1
