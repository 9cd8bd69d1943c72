"""List the outlets."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_REPORTS

command = listing(
    __doc__, "sources", ["outlet", "reports", "claims", "first", "last"], [*ON_REPORTS, "after"]
)
