INSERT OR IGNORE INTO cluster_member (kind, member, id) VALUES (:kind, :member, :id)
