"""The aspects of reading in their order: each takes the Draft the ones before have filled and adds its own.

The order is the contract between them: names know the quantities and times, clauses know the names, statements know
the clauses, events and figures know the statements, attribution knows them all.
"""

from collections.abc import Callable

from sijill.reading.agencies import read_agency_credit
from sijill.reading.attribution import attribute
from sijill.reading.document_time import read_document_time
from sijill.reading.draft import Draft
from sijill.reading.happenings import read_happenings
from sijill.reading.names import read_names
from sijill.reading.number_items import read_number_items
from sijill.reading.quantities import read_quantities
from sijill.reading.statements import add_statements
from sijill.reading.times import find_times, read_times

Aspect = Callable[[Draft], None]

QUANTITIES_AND_TIMES: tuple[Aspect, ...] = (
    read_number_items, find_times, read_document_time, read_times, read_quantities,
)
MENTIONS: tuple[Aspect, ...] = (*QUANTITIES_AND_TIMES, read_names)
CLAIMS: tuple[Aspect, ...] = (read_agency_credit, add_statements, read_happenings, attribute)
