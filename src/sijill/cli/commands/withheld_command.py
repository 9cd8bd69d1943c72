"""List the names of private persons that are withheld, with the rule or the decision that says so."""

from sijill.cli.listing_command import listing

command = listing(__doc__, "withheld", ["name", "rule", "decision", "report", "start", "end"])
