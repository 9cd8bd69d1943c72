"""When a happening was: the date that belongs to it, null where its sentence says none.

Decides which time mention dates a happening. Reads a typed Happening and the Scene. Leaves where it was to
`events_place`, which happenings are one to `events_merged`.
"""

from sijill.model import ClaimTime, TimeMention
from sijill.reading.events_happening import Happening
from sijill.reading.events_near import ACROSS, FAR, clauses_between, right_behind
from sijill.reading.scene import Scene


def time_of(scene: Scene, happening: Happening, *, own: bool = False) -> ClaimTime | None:
    """Return when: the date nearest to a head in its sentence, null where it says none; `own` as for the place."""
    best: tuple[int, TimeMention] | None = None
    first, end = scene.draft.sentences[happening.sentence]
    for n in range(first, end):
        time = scene.times[n]
        if time is None or time.type not in ("DATE", "TIME") or (n > first and scene.times[n - 1] is time):
            continue
        if own and not right_behind(scene, happening, n):
            continue
        if _dates_report(scene, time) or _dates_saying(scene, time, happening):
            continue
        distance = min(abs(n - head) + ACROSS * clauses_between(scene, head, n) for head in happening.heads)
        if distance <= FAR and (best is None or distance < best[0]):
            best = (distance, time)
    if best is None:
        return None
    time = best[1]
    latest = None if _is_since(scene, time) else time.latest
    return ClaimTime(earliest=time.earliest, latest=latest, precision=time.precision, text=time.text, mention=time.id)


def _is_since(scene: Scene, time: TimeMention) -> bool:
    """منذ before a date leaves the end open."""
    at = scene.covered(time.id)[0]
    return at > 0 and scene.sentence[at - 1] == scene.sentence[at] and scene.particle(at - 1) == "since"


def _dates_report(scene: Scene, time: TimeMention) -> bool:
    """The dateline gives the day of the report, not of a deed."""
    inferred = scene.draft.published_inferred
    return inferred is not None and inferred.rule == "dateline" and inferred.evidence == time.text


def _dates_saying(scene: Scene, time: TimeMention, happening: Happening) -> bool:
    """A date among the words that name the speaker dates the saying: "قال الثلاثاء إن القصف …"."""
    start = scene.tokens[happening.head].start
    return any(
        said.content is not None
        and said.cue.start <= time.start <= said.cue.end
        and said.content.start <= start < said.content.end
        for said in scene.draft.statements
    )
