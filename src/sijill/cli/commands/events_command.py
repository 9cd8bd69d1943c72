"""List the events: claims judged to be about one happening."""

from sijill.cli.listing_command import listing
from sijill.record.filters import ON_EVENTS

command = listing(
    __doc__,
    "events",
    ["code", "type", "place", "times", "actors", "targets", "realis", "voices", "id"],
    [*ON_EVENTS, "after"],
)
