"""List who said what."""

from sijill.cli.listing_command import listing

command = listing(
    __doc__,
    "statements",
    ["speaker", "organisation", "role", "mode", "stance", "content", "outlet", "published", "id"],
    ["speaker", "outlet", "query", "as_of"],
)
