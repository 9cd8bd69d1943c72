"""List the figures: how many of whom, said by whom, and the words."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_FIGURES

command = listing(
    __doc__,
    "figures",
    ["measure", "qualifier", "value", "low", "high", "counted", "side", "scope", "realis", "outlet", "published",
     "evidence", "precision", "id"],
    [*ON_FIGURES, "order", "after"],
)
