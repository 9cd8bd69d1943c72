"""Parts of a number told before: "25 قتيلا بينهم 12 جنديا".

Decides whether people without a measure of their own share that of the number before them. Reads two Counted and the
Scene.
"""

from typing import Final

from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import UNTOLD, Measured
from sijill.reading.scene import Scene

_HARM: Final = frozenset(
    {"killed", "injured", "missing", "detained", "surrendered", "freed", "escaped", "displaced", "bodies"}
)
_ADJECTIVES: Final = 3  # tokens from a counted noun to the number joined to it: "جنديا سوريا و16"
_NAMED_REACH: Final = 20  # right before the number, "among them" reaches back over whose people the whole were
_PART_REACH: Final = 7  # "25 قتيلا على الأقل، من بينهم 12 جنديا"


def is_part(scene: Scene, before: tuple[Counted, Measured], counted: Counted, measured: Measured) -> bool:
    """Return whether people without a measure of their own are a part of, or joined to, the number before: (بينهم 3
    أطفال).
    """
    whole, given = before
    if measured.rule not in UNTOLD or given.measure not in _HARM or counted.noun is None:
        return False
    noun = scene.words[counted.noun]
    if noun is None or noun.people is None or scene.sentence[whole.first] != scene.sentence[counted.first]:
        return False
    between = range(whole.last + 1, counted.first)
    if _is_joined(scene, whole, counted):
        return True
    near = _NAMED_REACH if scene.particle(counted.first - 1, "part") else _PART_REACH
    if len(between) > near or any(scene.verbs[n] is not None for n in between):
        return False
    joined = scene.tokens[counted.first].form.startswith("و") and given.rule == "part of the number before"
    return joined or any(scene.particle(n, "part") for n in between)


def _is_joined(scene: Scene, whole: Counted, counted: Counted) -> bool:
    """63 جنديا و16 عنصرا: people joined with و right behind others share what befell them."""
    at = counted.first
    joined = scene.tokens[at].form.startswith("و") or (at > 0 and scene.tokens[at - 1].form == "و")
    if whole.noun is None or not joined:
        return False
    return counted.first - max(whole.last, whole.noun) <= _ADJECTIVES
