"""List the figures: how many of whom, said by whom, and the words."""

from sijill.cli.listing_command import listing

command = listing(
    __doc__,
    "figures",
    ["measure", "qualifier", "value", "low", "high", "counted", "side", "scope", "outlet", "published", "evidence",
     "id"],
    ["measure", "actor", "place", "from", "to", "outlet", "query", "as_of"],
)
