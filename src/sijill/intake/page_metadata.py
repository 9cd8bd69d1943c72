"""What a page says of itself: JSON-LD, meta elements and microdata, each value with where it stood.

Decides which names mean which field (page_fields.tsv) and which JSON-LD object is the report when a page lists
several. Leaves weighing the values against each other to `page_dates` and `sources.html_page`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from sijill.intake.page_tree import Element, words_of
from sijill.languages.wordlists import read_word_list

_DEPTH: Final = 12  # JSON-LD nests a handful of levels; deeper is an attack or a mistake
_ARTICLES: Final = ("Article", "NewsArticle", "ReportageNewsArticle", "LiveBlogPosting", "BlogPosting", "Report",
                    "AnalysisNewsArticle", "BackgroundNewsArticle", "NewsItem")


@dataclass(frozen=True)
class Said:
    """A value of a field as written, where it stood (`json-ld`, `meta NAME`, `itemprop NAME`), and its rank."""

    field: str
    value: str
    where: str
    rank: int


@cache
def _names() -> dict[str, tuple[str, int]]:
    entries = read_word_list(Path(__file__).parent / "page_fields.tsv").entries
    return {entry.form: (entry.value, int(entry.kind)) for entry in entries}


def page_metadata(root: Element, headline: str | None) -> list[Said]:
    """Return all the page says of itself, the most believable of each field first.

    >>> from sijill.intake.page_tree import page_tree
    >>> page_metadata(page_tree('<meta property="og:site_name" content="وكالة الساحل">'), None)[0].value
    'وكالة الساحل'
    """
    found = [*_json_ld(root, headline), *_meta(root), *_microdata(root)]
    return sorted((said for said in found if said.value.strip()), key=lambda said: said.rank)


def _meta(root: Element) -> Iterator[Said]:
    for element in root.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name in _names():
                field, rank = _names()[name]
                yield Said(field, element.get("content") or "", f"meta {name}", rank)
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            yield Said("address", element.get("href") or "", "link canonical", 0)


def _microdata(root: Element) -> Iterator[Said]:
    for element in root.xpath("//*[@itemprop]"):
        for name in (element.get("itemprop") or "").lower().split():
            if element.tag == "meta" or name not in ("datepublished", "publisher", "author"):
                continue
            field, rank = _names()[name]
            named = element.xpath(".//*[@itemprop='name']")
            if field == "published" or named or not element.get("itemscope"):
                yield Said(field, _value_of(named[0] if named else element), f"itemprop {name}", rank)


def _value_of(element: Element) -> str:
    return element.get("content") or element.get("datetime") or words_of(element)


def _json_ld(root: Element, headline: str | None) -> Iterator[Said]:
    articles = [thing for script in root.iter("script") if _is_json_ld(script) for thing in _things(_loaded(script))]
    article = next((one for one in articles if headline and _text(one.get("headline")) == headline), None)
    if article is None and len(articles) != 1:
        # of several none of which is this page's headline, the first is it only when it is what the page is about
        articles = [one for one in articles if one.get("mainEntityOfPage")][:1]
    article = article or next(iter(articles), None)
    if article is None:
        return
    for field, value in (
        ("published", article.get("datePublished")), ("title", article.get("headline") or article.get("name")),
        ("outlet", _named(article.get("publisher"))), ("byline", _named(article.get("author"))),
        ("agency", _named(article.get("sourceOrganization"))), ("address", article.get("url")),
    ):
        if text := _text(value):
            yield Said(field, text, "json-ld", 2 if field in ("title", "address") else 0)


def _is_json_ld(script: Element) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _loaded(script: Element) -> Any:
    try:
        return json.loads((script.text or "").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None  # a broken block says nothing; meta elements and the headline still speak


def _things(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _things(one, depth + 1)
    elif isinstance(value, dict):
        types = value.get("@type")
        if any(name in _ARTICLES for name in (types if isinstance(types, list) else [types])):
            yield value
        yield from _things(value.get("@graph"), depth + 1)
        yield from _things(value.get("mainEntity"), depth + 1)


def _named(value: Any) -> Any:
    if isinstance(value, list):
        return _named(value[0]) if value else None
    return value.get("name") if isinstance(value, dict) else value


def _text(value: Any) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return " ".join(value.split()) if isinstance(value, str) else ""
