"""Web: the pages over the record; reads the record only, writes decisions only."""
