"""List who said what."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_STATEMENTS

command = listing(
    __doc__,
    "statements",
    ["speaker", "organisation", "role", "mode", "stance", "content", "outlet", "published", "precision", "id"],
    [*ON_STATEMENTS, "order", "after"],
)
