"""FollowTheMoney entities, one JSON object a line: articles, events, actors, places; figures and spans do not fit.

Figures stand in the events' `summary`; bounds, chains and findings are lost, which FollowTheMoney has no place for.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from sijill.export.tables import event_when
from sijill.export.view import View
from sijill.model.ids import digest

NAME: Final = "ftm"
SUFFIX: Final = ".ftm.json"
Row = dict[str, Any]
_LANGUAGES: Final = {"ar": "ara", "en": "eng", "fa": "fas", "ur": "urd", "fr": "fra"}  # FollowTheMoney's are ISO 639-3
_PLAIN: Final = re.compile(r"[A-Za-z0-9.-]+")


def entity(identity: str, schema: str, **properties: Any) -> Row:
    """Return an entity; empty properties are left out and every value is a list of strings.

    >>> entity("a", "Person", name="فلان", country=None)
    {'id': 'a', 'schema': 'Person', 'properties': {'name': ['فلان']}}
    """
    kept = {}
    for name, value in properties.items():
        values = [str(item) for item in (value if isinstance(value, list) else [value]) if item]
        if values:
            kept[name] = values
    return {"id": identity, "schema": schema, "properties": kept}


def entity_id(actor: str) -> str:
    """Return an id FollowTheMoney takes: that of a known actor as it is, a name of no list by its digest.

    >>> entity_id("islamic-state"), entity_id("person:حسن الورداني")
    ('sijill-islamic-state', 'sijill-9eb4fa0959af')
    """
    return f"sijill-{actor if _PLAIN.fullmatch(actor) else digest([actor], length=12)}"


def entities(view: View) -> Iterator[Row]:
    """Yield the entities of a view: reports first, then whom they name, then what happened.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> next(entities(View(samples(), place="pl-zliten")))["schema"]
    'Article'
    """
    for row in view.reports():
        yield entity(row["id"], "Article", title=row["title"] or row["source"], publisher=row["outlet"],
                     sourceUrl=row["url"], date=row["day"], language=_LANGUAGES.get(row["language"] or ""),
                     contentHash=None)
    actors = {row["id"]: entity_id(row["id"]) for row in view.record.actors()}
    for row in view.record.actors():
        yield entity(actors[row["id"]], "LegalEntity", name=row["label"], alias=row["names"])
    for row in view.events():
        yield _event(view, row, actors)


def _event(view: View, row: Row, actors: dict[str, str]) -> Row:
    when = event_when(row)
    involved = [
        actors[ref["entity"]] for name in ("actors", "targets") for ref in row[name] if ref.get("entity") in actors
    ]
    place = row["place"] or {}
    words = [claim["evidence"]["text"] for claim in view.record.claims(row["claims"]).values()]
    return entity(row["id"], "Event", name=f"{row['type']}: {place.get('label') or place.get('text') or '?'}",
                  startDate=when["earliest"], endDate=when["latest"], location=place.get("label") or place.get("text"),
                  involved=involved, summary=words, proof=row["reports"])


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the entities of the view.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "ftm.json"), {})
    ...     Path(folder, "ftm.json").stat().st_size > 0
    True
    """
    with out.open("wb") as file:
        for row in entities(view):
            file.write(msgspec.json.encode(row) + b"\n")
