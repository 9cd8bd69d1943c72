"""List the places named."""

from sijill.cli.listing_command import listing

command = listing(
    __doc__,
    "places",
    ["label", "names", "latitude", "longitude", "country", "reports", "id"],
    ["outlet", "as_of"],
)
