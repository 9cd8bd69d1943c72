SELECT (SELECT changes FROM graph_state WHERE graph = :graph) AS changes, (SELECT count(*) FROM node WHERE graph = :graph) AS nodes
