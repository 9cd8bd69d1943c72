"""Why a claim was made, or was not: the lines `sijill read --explain` prints.

Decides only their form. Reads what the event and figure steps decided. A draft without a trace costs nothing here.
"""

from collections.abc import Sequence

from sijill.model.codes import Realis
from sijill.reading.events_happening import Happening
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.scene import Scene


def explain_event(scene: Scene, happening: Happening, verdict: str) -> None:
    """Add the frame of a happening, the words in its slots and what came of it to the trace.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش سرت")
    >>> found.draft.trace = []
    >>> explain_event(found, deeds[0].happening, "told")
    >>> found.draft.trace[2:4]
    ['  heads: قصف; frame shell (act); type by shell', '  standing: happened, perfect (its own form)']
    """
    trace = scene.draft.trace
    if trace is None:
        return
    heads = "، ".join(_word(scene, head) for head in happening.heads)
    trace.append(f"event: {verdict}")
    trace.append(f"  sentence: {_sentence(scene, happening.head)}")
    trace.append(f"  heads: {heads}; frame {happening.sense} ({happening.frame.part}); type by {happening.why}")
    judgement = happening.judgement
    giver = _word(scene, judgement.by) if judgement.by >= 0 else "its own form"
    trace.append(f"  standing: {judgement.realis}, {judgement.why} ({giver})")
    for phrase in happening.slots:
        used = (
            "actor"
            if phrase.slot in happening.frame.actor
            else "target"
            if phrase.slot in happening.frame.target
            else ""
        )
        why = f"fills {used}" if used else f"left out: the frame has no slot {phrase.slot or 'for a bare phrase'}"
        trace.append(f"  {phrase.slot or 'bare'}: {phrase.reference.text} ({phrase.kind or 'kind unknown'}), {why}")


def explain_grounds(scene: Scene, happening: Happening, signals: Sequence[str], weight: int, enough: int) -> None:
    """Add what speaks for and against a happening of a text without a report around it to the trace.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش سرت")
    >>> found.draft.trace = []
    >>> explain_grounds(found, deeds[0].happening, ["asserted", "place"], 4, 3)
    >>> found.draft.trace
    ['  grounds of قصف: asserted, place; 4 of 3: told as news']
    """
    if scene.draft.trace is None:
        return
    said = ", ".join(signals) or "nothing"
    verdict = "told as news" if weight >= enough else "only spoken of"
    scene.draft.trace.append(f"  grounds of {_word(scene, happening.head)}: {said}; {weight} of {enough}: {verdict}")


def explain_figure(scene: Scene, counted: Counted, measured: Measured | None) -> None:
    """Add a number, what it measures and the word that says so to the trace.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل سبعة مدنيين")
    >>> found.draft.trace = []
    >>> explain_figure(found, *counted[0])
    >>> found.draft.trace[2]
    '  measures killed by kill (قتل); noun مدنيين'
    """
    trace = scene.draft.trace
    if trace is None:
        return
    number = f"{counted.qualifier} {counted.value if counted.value is not None else ''}".strip()
    trace.append(f"figure: {_word(scene, counted.first)} ({counted.how}, {number})")
    trace.append(f"  sentence: {_sentence(scene, counted.first)}")
    noun = _word(scene, counted.noun) if counted.noun is not None else "none"
    if measured is None:
        trace.append(f"  no figure: nothing done to it stands near; noun {noun}")
        return
    giver = _word(scene, measured.by) if measured.by >= 0 else "its own noun"
    trace.append(f"  measures {measured.measure} by {measured.rule} ({giver}); noun {noun}")


def explain_standing(scene: Scene, realis: Realis) -> None:
    """Add whether what a number counts happened to the trace.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قتل سبعة مدنيين")
    >>> found.draft.trace = []
    >>> explain_standing(found, "happened")
    >>> found.draft.trace
    ['  standing: happened']
    """
    if scene.draft.trace is not None:
        scene.draft.trace.append(f"  standing: {realis}")


def _word(scene: Scene, at: int) -> str:
    return scene.draft.text[scene.tokens[at].start : scene.tokens[scene.last[at]].end]


def _sentence(scene: Scene, at: int) -> str:
    first, end = scene.range_of(at)
    return " ".join(scene.draft.text[scene.tokens[first].start : scene.tokens[end - 1].end].split())
