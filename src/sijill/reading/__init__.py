"""Reading: Report to Reading, one aspect per file; never looks at another report, the clock or the network."""

from sijill.reading.read import read, read_draft, read_mentions

__all__ = ["read", "read_draft", "read_mentions"]
