"""Claims of one event as its findings name them: in the order they were seen in print, with the voice each has."""

from collections.abc import Callable

from sijill.linking.findings import Told
from sijill.linking.notes import EventNote, Origin
from sijill.model.record import Voice

OriginVoice = Callable[[Origin], Voice | None]
Claims = list[tuple[str, EventNote]]


def told_of(claims: Claims, voice_of: OriginVoice, *, dates: bool = False) -> list[Told]:
    """Return claims as a finding names them, in the order they were seen in print.

    >>> from sijill.engine.trying import events, own_voice
    >>> [told.words for told in told_of(events("قصف الجيش سرت."), own_voice)]
    ['قصف']
    """
    return [
        Told(claim, (note.time.text if dates and note.time and note.time.text else note.words), voice_of(note.origin))
        for claim, note in sorted(claims, key=lambda item: (item[1].origin.seen, item[0]))
    ]
