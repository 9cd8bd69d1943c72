"""List the families: reports that carry one copy."""

from sijill.cli.listing_command import listing

command = listing(__doc__, "families", ["voice", "reports", "id"], ["as_of", "after"])
