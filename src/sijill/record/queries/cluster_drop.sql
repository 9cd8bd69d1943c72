DELETE FROM cluster WHERE kind = :kind AND id = :id
