"""List the reports."""

from sijill.cli.listing_command import listing

command = listing(
    __doc__,
    "reports",
    ["published", "outlet", "agency", "source", "title", "claims", "id"],
    ["outlet", "as_of", "query"],
)
