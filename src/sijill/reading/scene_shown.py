"""The Scene of a sentence by itself, as examples and trials show it.

Decides nothing: it runs the aspects that a Scene stands on over one text. Leaves what is found in it to the modules of
clauses, events and figures.
"""

from sijill.model import make_report
from sijill.reading.aspects import MENTIONS
from sijill.reading.clauses import scene_of
from sijill.reading.draft import draft_of
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.scene import Scene
from sijill.reading.statements import add_statements


def shown(text: str) -> Scene:
    """Return the Scene of an Arabic text; tokens are counted from 0, marks too.

    >>> scene = shown("هاجم مسلحون الحاجز.")
    >>> scene.sense(0), scene.verbs[0].item.lemma
    ('attack', 'هاجم')
    """
    draft = draft_of(make_report(text, language="ar"), arabic_knowledge())
    for aspect in (*MENTIONS, add_statements):
        aspect(draft)
    return scene_of(draft)
