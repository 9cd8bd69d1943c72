SELECT body FROM cluster WHERE kind = :kind AND id = :id
