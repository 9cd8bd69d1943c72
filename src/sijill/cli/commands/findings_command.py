"""List the findings: where reports agree, update or contradict each other."""

from sijill.cli.listing_command import listing

command = listing(
    __doc__,
    "findings",
    ["relation", "about", "values", "reason", "id"],
    ["relation", "about", "as_of", "after"],
)
