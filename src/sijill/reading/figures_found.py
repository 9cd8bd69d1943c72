"""What is counted in a report: every number, duration, dual and bare singular that may be a figure, each once.

Decides what a token counts for where it could count twice: the noun of a number is no dual of its own. Reads the
quantities of the Scene. Leaves a number with its noun to `figures_counted`, durations to `figures_lasting`, nouns that
count by themselves to `figures_bare`, the measure to `figures_measure`.
"""

from collections.abc import Iterator

from sijill.reading.figures_bare import bare_count
from sijill.reading.figures_counted import Counted, from_quantity
from sijill.reading.figures_lasting import durations
from sijill.reading.forms import COUNTED
from sijill.reading.scene import Scene


def counted_in(scene: Scene) -> Iterator[Counted]:
    """Yield what may be figures, in text order of each kind: numbers, durations, then duals and singulars.

    >>> from sijill.reading.trying import scene
    >>> [(found.value, found.how) for found in counted_in(scene("قتل سبعة مدنيين وجنديان"))]
    [(7, 'number'), (2, 'number')]
    """
    taken: set[int] = set()
    for quantity in scene.draft.quantities:
        found = from_quantity(scene, quantity)
        if found is not None:
            taken.update(range(found.first, found.last + 1))
            if found.noun is not None:
                taken.add(found.noun)
            yield found
        else:
            first, last = scene.covered(quantity.id) if quantity.id in scene.bounds else (0, -1)
            taken.update(range(first, last + 2))
    yield from durations(scene)
    for at in scene.draft.of_form(COUNTED):
        bare = bare_count(scene, at, numbered=at - 1 in taken) if at not in taken else None
        if bare is not None:
            yield bare
