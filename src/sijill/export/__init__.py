"""Export: one format per file; reads the record only."""
