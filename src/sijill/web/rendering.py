"""From an Answer to HTML: the templates, always escaped, and the few filters they may use."""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sijill.languages.messages import Language
from sijill.web.page import Answer, with_query
from sijill.web.positions import spot
from sijill.web.ruler import Ruler
from sijill.web.vendored import at_hand
from sijill.web.wording import Wording, number

TEMPLATES: Final = Path(__file__).parent / "templates"
_ISO: Final = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)")
_FORMS: Final = {".bib": "BibTeX", ".ris": "RIS"}
KEPT: Final = ("lang", "as_of")  # what every link of a page carries on


@lru_cache(maxsize=8192)  # a page says the same names again and again
def plain(words: str | None) -> str:
    """Return one line without control and direction-override characters: for titles and names, never for report text.

    >>> plain("أ\\u202eب\\n")
    'أ ب'
    """
    kept = (" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") else c for c in words or "")
    return " ".join("".join(kept).split())


def isolated(sentence: str | None) -> Markup:
    """Return a sentence whose ISO days keep their order in right-to-left text.

    >>> str(isolated("من 2015-02-01"))
    'من <bdi dir="ltr">2015-02-01</bdi>'
    """
    parts = _ISO.split(sentence or "")
    return Markup("").join(
        Markup('<bdi dir="ltr">{}</bdi>').format(part) if n % 2 else escape(part) for n, part in enumerate(parts)
    )


@lru_cache(maxsize=8192)
def script(words: str | None) -> str:
    """Return the language a piece of text is written in, by its first letter: `ar` or `en`.

    >>> script("720 قتيلا"), script("Reuters")
    ('ar', 'en')
    """
    first = next((c for c in words or "" if unicodedata.bidirectional(c) in ("L", "R", "AL")), "a")
    return "en" if unicodedata.bidirectional(first) == "L" else "ar"


def address(query: dict[str, str], path: str, **parts: Any) -> str:
    """Return the address of a page with what every link carries on; a part that is null is left out.

    >>> address({"lang": "ar", "q": "x"}, "/reports", outlet="BBC")
    '/reports?lang=ar&outlet=BBC'
    """
    kept = {name: query[name] for name in KEPT if query.get(name)}
    wanted = {k.rstrip("_"): v for k, v in (kept | parts).items() if v not in (None, "")}
    return with_query(quote(path, safe="/%-"), wanted)


@cache
def environment() -> Environment:
    """Return the templates: autoescaped, and a name that is not there is an error.

    >>> "event.html" in environment().list_templates()
    True
    """
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {
        "plain": plain,
        "isolated": isolated,
        "script": script,
        "number": number,
        "seg": lambda part: quote(str(part), safe=""),
    }
    made.globals |= {"spot": spot, "at_hand": at_hand}
    return made


def html(
    answer: Answer, *, language: Language, query: dict[str, str], nav: list[tuple[str, str]], path: str,
    ruler: Ruler | None = None, templates: Environment | None = None, who: str = "",
) -> str:
    """Return the page, from the app's templates when no others are given."""
    say = Wording(language)
    other = "en" if language == "ar" else "ar"
    path = "/" + path.lstrip("/\\")  # two slashes would lead to another host
    return (
        (templates or environment())
        .get_template(answer.template)
        .render(
            t=say,
            lang=language,
            dir=say.direction,
            title=answer.title,
            data=answer.data,
            rows=answer.rows,
            nav=nav,
            query=query,
            path=path,
            ruler=ruler,
            who=who,
            here=with_query(path, {k: v for k, v in query.items() if k not in ("lang", "as_of", "token")}),
            on_day=lambda day: with_query(path, _on_day(query, day)),
            answer=answer,
            twin=_twins(path, query, answer),
            url=lambda target, **parts: address(query, target, **parts),
            narrowed=lambda to=path, **parts: with_query(to, _narrowed(query, parts)),
            switch=with_query(path, query | {"lang": other}),
            more=with_query(path, query | {"after": answer.next}) if answer.next else None,
            **{"drawn": None, **answer.view},
        )
    )


def _on_day(query: Mapping[str, str], day: str | None) -> dict[str, str]:
    """Return a query turned to a day, null for now; a list begins at its top again."""
    kept = {name: value for name, value in query.items() if name not in ("as_of", "after")}
    return kept | ({"as_of": day} if day else {})


def _narrowed(query: Mapping[str, str], parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return a query with some words set, or taken back where they are null; a list begins at its top again."""
    return {name: value for name, value in {**query, "after": None, **parts}.items() if value not in (None, "")}


def _twins(path: str, query: dict[str, str], answer: Answer) -> dict[str, str]:
    """Return the addresses of the same view in other forms."""
    base = "/index" if path == "/" else path
    listed = answer.rows is not None  # a file holds the whole list, from its top, not the page that is shown
    query = {k: v for k, v in query.items() if k not in ("after", "view")} | {"limit": "all"} if listed else query
    found = {"JSON": with_query(base + ".json", query)}
    if listed:
        found["CSV"] = with_query(base + ".csv", query | {"bom": "1"})
    if answer.features is not None:
        found["GeoJSON"] = with_query(base + ".geojson", query)
    for suffix, (kind, _) in answer.texts.items():
        found[_FORMS.get(suffix, kind)] = with_query(base + suffix, query)
    if answer.feed is not None:
        found["Atom"] = with_query(base + ".atom", query)
    return found


def geojson(features: list[dict[str, Any]], about: Mapping[str, Any] | None = None) -> str:
    """Return RFC 7946 GeoJSON; what has no coordinates keeps its place with a null geometry.

    `about` is said of all of them, beside the features.

    >>> geojson([{"id": "p1", "longitude": None, "latitude": None}])
    '{"type":"FeatureCollection","features":[{"type":"Feature","id":"p1","geometry":null,"properties":{}}]}'
    """
    made = []
    for row in features:
        rest = {k: v for k, v in row.items() if k not in ("id", "longitude", "latitude")}
        here = [row["longitude"], row["latitude"]] if row["longitude"] is not None else None
        point = {"type": "Point", "coordinates": here} if here else None
        made.append({"type": "Feature", "id": row["id"], "geometry": point, "properties": rest})
    whole = {"type": "FeatureCollection", **(about or {}), "features": made}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
