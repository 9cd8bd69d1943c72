"""Record: schema, store, queries, decisions in one SQLite file; the only SQL of the project."""
