"""List the actors and persons named."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_REPORTS

command = listing(__doc__, "actors", ["label", "names", "reports", "uses", "id"], [*ON_REPORTS, "after"])
