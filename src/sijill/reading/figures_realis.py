"""How what a figure counts stands to the world: whether it happened, goes on, is planned, feared, tried or denied.

Decides the realis of a figure by the deed that carries its number: what was done to those counted, else the deed told
right before the number, else what the number itself stands under. What exists without being done, as a distance, stands
as given. Reads the Scene and the figure's event. Leaves how a deed stands to `clauses_realis` and `events_found`, and
which deed gave the measure to `figures_measure`.
"""

from typing import Final

from sijill.languages.small_words import grammar_words
from sijill.model import EventClaim
from sijill.model.codes import Realis
from sijill.reading.clauses_conditions import condition
from sijill.reading.clauses_governor import governor
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_realis import judge
from sijill.reading.clauses_said import said
from sijill.reading.events_told import HARM_VERBS, is_past, is_relative
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import AMOUNTS, Measured
from sijill.reading.figures_sides import DEEDS, HARM
from sijill.reading.scene import FRAMES, STANCES, Scene

WAS: Final = frozenset({"happened", "ongoing"})
_REACH: Final = 8  # tokens before a number in which what brought it stands: "أوقع الهجوم على السوق أمس 50 قتيلا"
_CLOSE: Final = 4  # tokens before a number in which a deed with it as its object stands: "نشر الجيش نحو 300 جندي"
_GIVEN: Final = frozenset({"distance", "area"})
_UNDER_WORDS: Final = HARM | DEEDS | {"money"}  # what counts only as far as it came to be
_BROUGHT: Final = frozenset({"result", "light", "none"})  # the frames of what brings harm or a number about
_ACTED_ON: Final = frozenset({"plan", "call_for", "incite", "want", "attempt", "foil", "fail", "prevent"})
_STOPS_FIRE: Final = "Disrupted weapons use"
_EXCEPT: Final = frozenset(grammar_words("except"))


def realis_of_figure(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Realis:
    """Return how what a figure counts stands to the world; `event` is the event told beside it, null where none is.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("هدد المسلحون بقتل خمسة رهائن")
    >>> realis_of_figure(found, *counted[0], None)
    'possible'
    """
    if measured.measure in _GIVEN or measured.rule == "share":
        return "happened"
    head = _deed(scene, counted, measured)
    if head is None:
        words = measured.measure in _UNDER_WORDS
        return _of_words(scene, counted, measured.measure in HARM) if words else "happened"
    if measured.measure == "strikes" and FRAMES[scene.sense(head)].type == _STOPS_FIRE and _was_tried(scene, head):
        return "happened"  # "أخفقت في اعتراض صاروخين": they came
    own = _of_deed(scene, head, counted)
    told_as_noun = scene.verbs[head] is None and event is not None and _is_telling(scene, event, head)
    return event.realis if event is not None and told_as_noun and own in WAS else own


def _deed(scene: Scene, counted: Counted, measured: Measured) -> int | None:
    """The token of the deed that carries a number, null where none does."""
    if measured.by >= 0 and scene.frame(measured.by) is not None:
        return measured.by
    first, _ = scene.range_of(counted.first)
    for n in range(counted.first - 1, max(first, counted.first - _REACH) - 1, -1):
        frame = scene.frame(n)
        if frame is not None and frame.part != "stance":
            return n if _brings(scene, n, counted, measured) else None
        if scene.is_mark(n) or scene.kinds[n] == "opener":
            return None
    return None


def _brings(scene: Scene, head: int, counted: Counted, measured: Measured) -> bool:
    """Whether a deed brings about what is counted, or only befalls it: (أوقع 50 قتيلا), no (إجلاء 50 جريحا)."""
    frame = scene.frame(head)
    if frame is None or frame.part in _BROUGHT or frame.measure == measured.measure:
        return frame is not None
    return measured.measure not in HARM and counted.first - head <= _CLOSE


def _of_deed(scene: Scene, head: int, counted: Counted) -> Realis:
    told = scene.stands.get(head) or judge(scene, head)
    if told.realis in WAS:
        return told.realis
    if told.why == "negated" and any(scene.tokens[n].form in _EXCEPT for n in range(head + 1, counted.first)):
        return "happened"  # "لم يقتل سوى جندي": what is left out of a denial
    if told.why == "purpose" and (outer := _led_to(scene, head)) is not None:
        return outer.realis
    far = told.why in STANCES or 0 <= told.by < head - 1
    return "happened" if far and _only_says_which(scene, head) else told.realis


def _was_tried(scene: Scene, head: int) -> bool:
    return judge(scene, head).realis in ("attempted", "denied")


def _only_says_which(scene: Scene, head: int) -> bool:
    """نفت مسؤوليتها عن هجمات أوقعت قتلى، عن الحملة التي خلفت قتلى: harm that is known of what is denied or feared."""
    verb, noun = scene.verbs[head], scene.nouns[head - 1] if head else None
    if verb is None or not is_past(verb):
        return False
    return is_relative(scene, head) or (noun is not None and not noun.article and scene.senses[head] in HARM_VERBS)


def _led_to(scene: Scene, head: int) -> Judgement | None:
    """ل that tells no purpose: what a toll came to (ارتفعت لتصل إلى), what somebody is tried for (لقتلهم صحفيا)."""
    if scene.senses[head] in AMOUNTS:
        first, _ = scene.range_of(head)
        rise = next((n for n in range(head - 1, first - 1, -1) if scene.verbs[n] is not None), None)
        return judge(scene, rise) if rise is not None else Judgement("happened", -1, "came to")
    noun = scene.nouns[head]
    return Judgement("happened", -1, "tried for") if noun is not None and noun.enclitic else None


def _of_words(scene: Scene, counted: Counted, is_harm: bool) -> Realis:
    """How a number stands that no deed carries: by the stance, condition or speaker it stands under.

    What somebody acts for or against is a deed, and whom it is for was harmed: (طالبوا بعلاج 40 جريحا).
    """
    at = counted.first if counted.noun is None else min(counted.first, counted.noun)
    first, _ = scene.range_of(at)
    told = governor(scene, at, first) or condition(scene, at, first) or said(scene, at, first)
    return told.realis if told is not None and not (is_harm and told.why in _ACTED_ON) else "happened"


def _is_telling(scene: Scene, event: EventClaim, head: int) -> bool:
    start = scene.tokens[head].start
    return any(trigger.start <= start < trigger.end for trigger in event.triggers)
