SELECT number FROM search_item
WHERE owner = :owner AND report = coalesce((SELECT c.report FROM claim c WHERE c.id = :owner), :owner)
