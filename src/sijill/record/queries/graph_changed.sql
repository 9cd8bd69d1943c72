INSERT INTO graph_state (graph, changes) VALUES (:graph, :nodes) ON CONFLICT (graph) DO UPDATE SET changes = changes + :nodes
