"""List every decision ever made: who, when, what and why; what was undone stands there too."""

from sijill.cli.listing_command import listing
from sijill.engine.audit import FILTERS

command = listing(
    __doc__, "log", ["when", "who", "action", "targets", "value", "reason", "undoes", "holds", "id"], ["after"], FILTERS
)
