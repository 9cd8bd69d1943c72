"""Figures as a finding names them, each with the voice that counts for it.

Decides when an outlet's own voice counts for nothing: where it gives the value by somebody else's voice as well.
"""

from msgspec.structs import replace

from sijill.linking.findings import Told
from sijill.linking.notes import FigureNote
from sijill.linking.told import OriginVoice


def figure_told(figure: FigureNote, voice_of: OriginVoice) -> Told:
    """Return a figure with its printed words and its voice.

    >>> from sijill.engine.trying import figures, own_voice
    >>> [figure_told(figure, own_voice).voice.label for figure in figures("قتل ستة في قصف سرت.")]
    ['Outlet 1']
    """
    return Told(figure.claim, figure.words, voice_of(figure.origin))


def independent(figures: list[FigureNote], voice_of: OriginVoice) -> list[Told]:
    """Return figures as told, an outlet's own voice taken away where it gives the value by somebody else's as well.

    A headline that says what a spokesman said below it is no second voice, nor is a copy that leaves him out.

    >>> from sijill.engine.trying import figures, own_voice
    >>> told = figures("قتل ستة في قصف سرت. قال الوزير سالم الناصري إن ستة قتلوا في قصف سرت.")
    >>> [one.voice.label if one.voice else None for one in independent(told, own_voice)]
    [None, 'سالم الناصري']
    """
    quoting = {figure.origin.source.id for figure in figures if figure.origin.voice is not None}
    return [
        replace(told, voice=None) if figure.origin.voice is None and figure.origin.source.id in quoting else told
        for figure, told in ((figure, figure_told(figure, voice_of)) for figure in figures)
    ]
