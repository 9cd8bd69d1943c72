DELETE FROM cluster_member WHERE kind = :kind AND id = :id
