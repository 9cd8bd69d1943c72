"""The aspects of reading in their order: each takes the Draft the ones before have filled and adds its own.

The order is the contract between them: names know the quantities and times, clauses know the names, statements know
the clauses, events and figures know the statements.
"""

from collections.abc import Callable

from sijill.reading.attribution import attribute
from sijill.reading.draft import Draft
from sijill.reading.happenings import read_happenings
from sijill.reading.statements import add_statements

Aspect = Callable[[Draft], None]

MENTIONS: tuple[Aspect, ...] = ()
CLAIMS: tuple[Aspect, ...] = (add_statements, read_happenings, attribute)
