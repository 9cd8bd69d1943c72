DELETE FROM node_key WHERE graph = :graph AND node = :id
