"""List the reports."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_REPORTS

command = listing(
    __doc__,
    "reports",
    ["published", "outlet", "agency", "source", "title", "claims", "id"],
    [*ON_REPORTS, "after"],
)
