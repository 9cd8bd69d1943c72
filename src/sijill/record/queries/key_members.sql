SELECT node FROM node_key WHERE graph = :graph AND key = :key ORDER BY node LIMIT :limit
