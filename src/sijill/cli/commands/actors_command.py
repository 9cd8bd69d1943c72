"""List the actors and persons named."""

from sijill.cli.listing_command import listing

command = listing(__doc__, "actors", ["label", "names", "reports", "uses", "id"], ["outlet", "as_of"])
