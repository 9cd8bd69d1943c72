"""A text as the aspects of reading see it: for trying a rule in a shell, and for the examples beside the rules.

Decides nothing: it makes a Report of the text and runs the aspects that come first. Leaves whole Readings to `read`.
"""

from sijill.model import make_report
from sijill.reading.aspects import MENTIONS, QUANTITIES_AND_TIMES, Aspect
from sijill.reading.clauses import scene_of
from sijill.reading.draft import Draft, draft_of
from sijill.reading.events_found import happenings_of
from sijill.reading.events_happening import Told
from sijill.reading.events_place import place_of
from sijill.reading.events_time import time_of
from sijill.reading.events_type import decide
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_found import counted_in
from sijill.reading.figures_measure import measure_of
from sijill.reading.figures_predicate import Measured
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.names_desk import Desk, desk_of
from sijill.reading.scene import Scene
from sijill.reading.statements import add_statements
from sijill.reading.statements_scan import Scan, scan


def draft(text: str, published: str | None = None, aspects: tuple[Aspect, ...] = MENTIONS) -> Draft:
    """Return the draft of a text with what the aspects find: its numbers, times and names.

    >>> [name.text for name in draft("وصل الجيش الليبي إلى سرت").names]
    ['الجيش الليبي', 'سرت']
    """
    made = draft_of(make_report(text, published=published), arabic_knowledge())
    for aspect in aspects:
        aspect(made)
    return made


def desk(text: str) -> Desk:
    """Return the desk on which the names of a text are looked for, its numbers and times known.

    >>> desk("وصل القائد سالم الناصري").has_article(1)
    True
    """
    made = draft(text, aspects=QUANTITIES_AND_TIMES)
    return desk_of(made, made.knowledge.world)


def page(text: str) -> Scan:
    """Return the scan in which the statements of a text are looked for, its names known.

    >>> page("قال مصدر طبي إن رجلا قتل").kind(1, "role")
    True
    """
    return scan(draft(text))


def scene(text: str, published: str | None = None) -> Scene:
    """Return the scene in which the events and figures of a text are looked for, its statements known.

    >>> found = scene("قصف الجيش مواقع قرب سرت")
    >>> found.deeds, found.sense(0)
    ([0], 'shell')
    """
    return scene_of(draft(text, published, (*MENTIONS, add_statements)))


def tellings(text: str, published: str | None = None) -> tuple[Scene, list[Told]]:
    """Return the scene of a text and each deed it tells, with its type, place and time.

    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> [(deed.happening.type, deed.place.text) for deed in deeds]
    [('Shelling/artillery/missile attack', 'سرت')]
    """
    found = scene(text, published)
    deeds = [deed for sentence in range(len(found.draft.sentences)) for deed in happenings_of(found, sentence)]
    for deed in deeds:
        decide(found, deed)
    return found, [Told(deed, place_of(found, deed), time_of(found, deed)) for deed in deeds]


def numbers(text: str) -> tuple[Scene, list[tuple[Counted, Measured | None]]]:
    """Return the scene of a text and each number that may be a figure, with what it measures.

    >>> found, counted = numbers("قتل سبعة مدنيين")
    >>> [(number.value, measured.measure) for number, measured in counted]
    [(7, 'killed')]
    """
    found = scene(text)
    return found, [(counted, measure_of(found, counted)) for counted in counted_in(found)]
