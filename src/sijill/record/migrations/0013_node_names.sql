-- The ids of node numbers side by side, a hundred on a page: linking asks for many, and a node's own row fills a page.
CREATE INDEX node_name ON node (number, id);
