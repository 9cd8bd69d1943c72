"""Scenes built by hand: a text and the mentions that earlier aspects would have found in it."""

from sijill.model import PlaceMention, QuantityMention, TimeMention, make_report
from sijill.model.mentions import ActorMention
from sijill.reading.clauses import scene_of
from sijill.reading.draft import Draft, draft_of, mention_key
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.scene import Scene


def draft(
    text: str,
    *,
    numbers: dict[str, int] | None = None,
    places: tuple[str, ...] = (),
    days: dict[str, str] | None = None,
    actors: tuple[str, ...] = (),
    published: str | None = None,
) -> Draft:
    """A draft whose mentions are the given words at their first place in the text."""
    made = draft_of(make_report(text, published=published), arabic_knowledge())
    for words, value in (numbers or {}).items():
        key = _span(text, words, "quantity")
        made.quantities.append(QuantityMention(**key, value=value, low=value, high=value))
    for words, day in (days or {}).items():
        key = _span(text, words, "time")
        made.times.append(TimeMention(**key, type="DATE", value=day, earliest=day, latest=day, precision="day"))
    made.names.extend(PlaceMention(**_span(text, words, "place"), entity=words) for words in places)
    made.names.extend(ActorMention(**_span(text, words, "actor"), entity=words) for words in actors)
    return made


def scene(text: str, **mentions: object) -> Scene:
    return scene_of(draft(text, **mentions))  # type: ignore[arg-type]


def _span(text: str, words: str, kind: str) -> dict[str, object]:
    start = text.index(words)
    return {
        "id": mention_key(kind, start, start + len(words)),
        "start": start,
        "end": start + len(words),
        "text": words,
    }
