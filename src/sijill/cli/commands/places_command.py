"""List the places named."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_REPORTS

command = listing(
    __doc__,
    "places",
    ["label", "names", "latitude", "longitude", "country", "reports", "id"],
    [*ON_REPORTS, "after"],
)
