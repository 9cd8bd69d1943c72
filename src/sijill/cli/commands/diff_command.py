"""List what the record added, changed and withdrew between two days: events, figures, findings, families."""

from sijill.cli.listing_command import listing

command = listing(__doc__, "diff", ["change", "kind", "id", "after"], ["from", "to", "after"])
