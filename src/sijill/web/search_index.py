"""The search of a bundle: a small index from words to what holds them, as Arabic readers type them.

Words are those the record itself is searched by (`record.words`), so both find the same reports. Decides what is found
(reports, events, actors, places), what is said of each, and how postings are written: steps between numbers, base 36.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final
from urllib.parse import quote

from sijill.engine.record import Record
from sijill.languages.messages import Language
from sijill.languages.spelling import arabic_clitics, arabic_folding
from sijill.record.words import index_words
from sijill.web.wording import Wording

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHARDS: Final = 16
_BLACK: Final = "█"
Found = tuple[str, str, str]  # name of the page, title, what it is


def base36(number: int) -> str:
    """Return a number in base 36.

    >>> base36(0), base36(35), base36(1295)
    ('0', 'z', 'zz')
    """
    digits = ""
    while True:
        number, rest = divmod(number, 36)
        digits = _DIGITS[rest] + digits
        if not number:
            return digits


def _things(record: Record, language: Language) -> Iterable[tuple[Found, str]]:
    """Yield what can be found, each with the words it is found by."""
    say = Wording(language)
    for row in record.reports():
        report = record.report(row["id"])
        if report is not None:
            about = " · ".join(part for part in (report.outlet, say.day(row["day"]) if row["day"] else None) if part)
            yield (f"/reports/{row['id']}", report.title or report.source, about), f"{report.title or ''} {report.text}"
    for row in record.events():
        place = (row["place"] or {}).get("text") or ""
        title = f"{say.code('type', row['type'])} {row['code']}"
        yield (f"/events/{row['code']}", title, place), f"{title} {place} {(row['place'] or {}).get('label') or ''}"
    for kind, rows in (("actors", record.actors()), ("places", record.places())):
        for row in rows:
            words = f"{row['label']} {' '.join(row['names'])}"
            yield (f"/{kind}/{row['id']}", row["label"], say(f"{kind}_title")), words


def shard_of(word: str) -> int:
    """Return the part of the index a word is in.

    >>> shard_of("سرت") == shard_of("سرت") < 16
    True
    """
    return sum(ord(c) for c in word) % _SHARDS


def index(record: Record, language: Language, pages: Iterable[str]) -> tuple[list[Found], list[dict[str, str]]]:
    """Return what can be found and, by shard, word -> the numbers of what holds it, as steps in base 36."""
    known = set(pages)
    found: list[Found] = []
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for thing, words in _things(record, language):
        name = quote(thing[0])
        if name not in known:
            continue
        for word in sorted(set(index_words(words).split())):
            if _BLACK not in word:
                postings[word].append(len(found))
        found.append((name, *thing[1:]))
    shards: list[dict[str, str]] = [{} for _ in range(_SHARDS)]
    for word, numbers in postings.items():
        steps = [numbers[0], *(b - a for a, b in pairwise(numbers))]
        shards[shard_of(word)][word] = " ".join(map(base36, steps))
    return found, shards


def spelling() -> dict[str, Any]:
    """Return what the search needs to fold a query as the index is folded: letters, and particles before a word.

    >>> sorted(spelling())
    ['before', 'fold']
    """
    table = {chr(point): folded or "" for point, folded in arabic_folding().items() if folded != chr(point)}
    return {"fold": table, "before": sorted(arabic_clitics().proclitics)}
