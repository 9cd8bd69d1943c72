"""List the outlets."""

from sijill.cli.listing_command import listing

command = listing(__doc__, "sources", ["outlet", "reports", "claims", "first", "last"], ["as_of"])
