DELETE FROM node WHERE graph = :graph AND id = :id
