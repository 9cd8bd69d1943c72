"""Every page of a record as a bundle needs it: what stands inside `main`, reached by the links from the front.

Decides which pages a bundle holds (those that only show; not the log, review, forms and what needs a server), what an
address is called in it, and that a link to what it does not hold becomes plain words.
"""

import re
from collections import deque
from collections.abc import Callable
from functools import cache, partial
from html import unescape
from typing import Final
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from jinja2 import ChoiceLoader, DictLoader, Environment
from starlette.routing import compile_path

from sijill.engine.record import Record
from sijill.languages.messages import Language
from sijill.web.listed import page_modules
from sijill.web.page import Ask, BadRequestError, MovedError, NotFoundError
from sijill.web.rendering import environment, html

ROOTS: Final = frozenset({"", "events", "findings", "reports", "figures", "statements", "families", "actors", "places",
                          "sources", "methodology", "codebook", "status", "days"})  # fmt: skip
TELL_EVERY: Final = 500  # pages
_DROPPED: Final = frozenset({"lang", "limit", "bom"})
_LIVE: Final = frozenset({"as_of", "q", "query", "from", "to", "view", "order"})  # what only a server answers
_MOST_FILTERS: Final = 1  # a list narrowed twice is left to the app: combinations have no end
_LINK: Final = re.compile(r'<a\b([^>]*?)\shref="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_LIVE_PARTS: Final = re.compile(
    r'<details class="filters"(?! id).*?</details>|<p class="(?:inforce|chosen)[^"]*".*?</p>'
    r"|<form\b.*?</form>", re.DOTALL
)  # fmt: skip
_SPAN: Final = re.compile(r"^/reports/([^/]+)/span/(\d+-\d+)$")
_BASE: Final = (
    "{% import '_parts.html' as parts with context %}{% import '_filters.html' as parts_filter with context %}"
    "<title>{% block name %}{{ t(title) }}{% endblock %}</title>{% block main %}{% endblock %}"
    '{% if more %}<p class="more"><a class="btn" rel="next" href="{{ more }}">{{ t("more") }}</a></p>{% endif %}'
)


@cache
def _bare() -> Environment:
    """Return the templates of the pages without what stands around `main`."""
    whole = environment()
    made = whole.overlay(loader=ChoiceLoader([DictLoader({"base.html": _BASE}), whole.loader or DictLoader({})]))
    made.filters, made.globals = whole.filters, whole.globals
    return made


def name_of(address: str) -> str | None:
    """Return what an address is called in a bundle, null for one it does not hold.

    >>> name_of("/findings?lang=ar&relation=agrees"), name_of("/reports/r1/span/4-9"), name_of("/log?lang=ar")
    ('/findings?relation=agrees', '/reports/r1@4-9', None)
    >>> name_of("/events?type=Attack&place=P1")
    """
    split = urlsplit(address)
    path = quote(unquote(split.path))
    query = {name: value for name, value in parse_qsl(split.query) if name not in _DROPPED}
    if split.scheme or split.netloc or path.strip("/").split("/")[0] not in ROOTS or _LIVE.intersection(query):
        return None
    if len(query.keys() - {"after"}) > _MOST_FILTERS:
        return None
    span = _SPAN.match(path)
    if span:
        return f"/reports/{span[1]}@{span[2]}"
    return path + (f"?{urlencode(sorted(query.items()))}" if query else "")


class Crawl:
    """The pages of a record in one language."""

    def __init__(self, record: Record, language: Language) -> None:
        self.record = record
        self.language = language
        self.pages: dict[str, str] = {}
        self.moved: dict[str, str] = {}

    def run(self, told: Callable[[str], None] = lambda words: None) -> dict[str, str]:
        """Return name -> HTML of every page that is reached, its links named as the bundle names them."""
        waiting = deque("/" if root == "" else f"/{root}" for root in sorted(ROOTS))
        seen = set(waiting)
        while waiting:
            name = waiting.popleft()
            if (page := self._page(name)) is None:
                continue
            self.pages[name] = page
            if len(self.pages) % TELL_EVERY == 0:
                told(f"{self.language}: {len(self.pages)} pages")
            for _, address, _, _ in _LINK.findall(page):
                found = name_of(unescape(address).partition("#")[0])
                target = found.partition("@")[0] if found else None
                if target and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return {name: _LINK.sub(partial(self._link, name), page) for name, page in sorted(self.pages.items())}

    def _page(self, name: str) -> str | None:
        path, _, words = name.partition("?")
        if path.startswith("/figures/") and self._is_alone(unquote(path).removeprefix("/figures/")):
            return None
        query = dict(parse_qsl(words))
        for module in page_modules():
            pattern, _, _ = compile_path(module.PATH)
            if found := pattern.match(unquote(path)):
                ask = Ask(self.record, found.groupdict(), query, self.language, getattr(module, "FILTERS", ()))
                try:
                    answer = module.page(ask)
                except MovedError as moved:
                    self.moved[name] = name_of(str(moved)) or name
                    return None
                except (NotFoundError, BadRequestError):
                    return None
                made = html(answer, language=self.language, query=query, nav=[], path=unquote(path), templates=_bare())
                return _LIVE_PARTS.sub("", made)
        return None

    def _is_alone(self, series: str) -> bool:
        """Return whether a series is one figure: its event and its words show all of it, so it has no page here."""
        held = self.record.cluster("series", series)
        return held is not None and len(held["claims"]) == 1

    def _link(self, here: str, found: re.Match[str]) -> str:
        before, address, after, inner = found.groups()
        whole, _, anchor = unescape(address).partition("#")
        name = name_of(whole) if whole else here
        name = self.moved.get(name, name) if name else None
        if name is None or name.partition("@")[0] not in self.pages:
            tag = "g" if "<circle" in inner else "span"
            kept = "" if tag == "span" else re.sub(r'\saria-label="[^"]*"', "", before + after)
            return f"<{tag}{kept}>{inner}</{tag}>"
        escaped = (name + (f"#{anchor}" if anchor else "")).replace("&", "&amp;").replace('"', "&quot;")
        return f'<a{before} href="#{escaped}"{after}>{inner}</a>'
