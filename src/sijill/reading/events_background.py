"""Whether a happening is recalled from before the news of its report.

Decides background from the pluperfect (كان … قد), words of recall and dates long before the publication. Reads the
Scene and the told happening.
"""

from datetime import date
from typing import Final

from sijill.model import ClaimTime
from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

_NEWS_DAYS: Final = 14  # what lies further back than this before publication is no longer the news


def is_background(scene: Scene, happening: Happening, time: ClaimTime | None) -> bool:
    """Return whether the report recalls the happening to explain its news.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتل جندي أمس. وكان هجوم في 2011 أودى بحياة ستين.", "2016-12-07")
    >>> [is_background(found, told.happening, told.time) for told in deeds]
    [False, True]
    """
    if happening.judgement.realis not in ("happened", "ongoing"):
        return False
    days = _days_before(scene, time)
    if days is not None:
        return days > _NEWS_DAYS
    return _recalled(scene, happening.head)


def _days_before(scene: Scene, time: ClaimTime | None) -> int | None:
    """How many days before the report it was over; null where either day is unknown."""
    published = scene.today
    latest = time.latest if time is not None else None
    if not published or not latest:
        return None
    return (date.fromisoformat(published[:10]) - date.fromisoformat(latest[:10])).days


def _recalled(scene: Scene, head: int) -> bool:
    """The auxiliary was before a perfect puts the deed before what is told."""
    first, _ = scene.range_of(head)
    verb = scene.verbs[head]
    if verb is None or "perfect" not in verb.tenses:
        return False
    return any(scene.particle(n, "aspect") == "was" for n in range(first, head))
