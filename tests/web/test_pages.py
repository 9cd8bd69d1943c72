"""Every page in every form and both languages, over the samples record."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest

from sijill.engine.record import Record
from sijill.web.access import MAP_POLICY, POLICY
from sijill.web.inprocess import Got
from sijill.web.listed import page_modules
from sijill.web.ruler import ticks_of
from tests.web.fabricated import Made

Ask = Callable[[str], Got]
NO_END = {"meta", "link", "input", "br", "hr", "img"}


class Balanced(HTMLParser):
    """Tells whether tags close in the order they opened, and keeps what is inline."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.faults += [f"{tag} {name}" for name in named if name == "style" or name.startswith("on")]
        if tag == "script" and not named.get("src"):
            self.faults.append("inline script")
        if tag == "a":
            self.links.append(named.get("href") or "")
        if tag not in NO_END:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.faults += [f"{tag} {name}" for name, _ in attrs if name == "style" or name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        if tag in NO_END:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def parsed(html: str) -> Balanced:
    page = Balanced()
    page.feed(html)
    page.close()
    return page


def followed(asked: Ask, target: str) -> Got:
    """What an address answers, after at most one redirection."""
    got = asked(target)
    return asked(got.headers["location"]) if got.status == 308 else got


def paths(record: Path) -> list[str]:
    """Every page once, with ids of the record where a path needs one."""
    with Record(record, read_only=True) as opened:
        first = {
            "reports": next(opened.reports())["id"],
            "events": next(opened.events())["code"],
            "figures": next(opened.series())["id"],
            "families": next(opened.families())["id"],
            "actors": next(opened.actors())["id"],
            "places": next(opened.places())["id"],
            "sources": quote(next(opened.sources())["id"]),
            "statements": next(opened.statements())["id"],
        }
    filled = [re.sub(r"\{span\}", "0-20", module.PATH) for module in page_modules()]
    return [
        re.sub(r"^/(\w+)/\{\w+(?::path)?\}", lambda found: f"/{found[1]}/{first[found[1]]}", path) for path in filled
    ]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_page_is_whole_html_without_anything_inline(filled: tuple[Path, Made], asked: Ask, language: str) -> None:
    wrong = {}
    for path in paths(filled[0]):
        got = followed(asked, f"{path}?lang={language}")
        page = parsed(got.text)
        if got.status != 200 or page.faults or page.open != [] or f'<html lang="{language}"' not in got.text:
            wrong[path] = (got.status, page.faults[:3], page.open[:3])
        has_map = 'class="map"' in got.text
        assert got.headers["content-security-policy"] == (MAP_POLICY if has_map else POLICY), path
    assert wrong == {}


def test_every_page_has_a_json_twin(filled: tuple[Path, Made], asked: Ask) -> None:
    pages = paths(filled[0])
    assert len(pages) > len(filled[1].reports)
    for path in pages:
        got = followed(asked, ("/index" if path == "/" else path) + ".json")
        assert (got.status, got.headers["content-type"]) == (200, "application/json"), path
        json.loads(got.body)


def test_no_link_of_a_page_is_dead(filled: tuple[Path, Made], asked: Ask) -> None:
    """Every address a page names answers, in one walk over the whole site."""
    seen: set[str] = set()
    waiting = ["/?lang=ar", "/"]
    dead = {}
    while waiting:
        target = waiting.pop()
        got = followed(asked, target)
        if got.status != 200:
            dead[target] = got.status
        if not got.headers["content-type"].startswith("text/html"):
            continue
        for link in parsed(got.text).links:
            plain = link.partition("#")[0]
            assert not plain or plain.startswith("/"), link
            if plain and plain not in seen and len(seen) < 700:
                seen.add(plain)
                waiting.append(plain)
    assert dead == {} and len(seen) > 100


def test_a_list_is_the_same_in_json_and_csv(asked: Ask) -> None:
    rows = json.loads(asked("/reports.json").body)
    table = list(csv.DictReader(io.StringIO(asked("/reports.csv").text)))
    assert [row["id"] for row in rows] == [row["id"] for row in table] and len(rows) == 18
    assert asked("/reports.csv?bom=1").text.startswith("\ufeff") and not asked("/reports.csv").text.startswith("\ufeff")


def test_pages_follow_each_other_without_a_gap(asked: Ask) -> None:
    found, after = [], ""
    while True:
        got = asked(f"/reports.json?limit=5{after}")
        found += [row["id"] for row in json.loads(got.body)]
        if "link" not in got.headers:
            break
        after = "&after=" + re.findall(r"after=(\w+)", got.headers["link"])[0]
    assert found == [row["id"] for row in json.loads(asked("/reports.json").body)]


def test_a_report_shows_its_words_unchanged(filled: tuple[Path, Made], asked: Ask) -> None:
    assert len(filled[1].reports) == 18
    for report in filled[1].reports.values():
        html = asked(f"/reports/{report.id}").text
        shown = re.findall(r'<p class="ar"[^>]*data-start="\d+">(.*?)</p>', html, re.DOTALL)
        words = "".join(re.sub(r"<[^>]*>", "", part) for part in shown).replace("&#34;", '"').replace("&amp;", "&")
        assert "".join(words.split()) == "".join(report.text.split())


def test_a_claim_opens_its_exact_words(filled: tuple[Path, Made], asked: Ask) -> None:
    claim = filled[1].claims["2016-12-07-rimal", "figure", "712 قتيلا"]
    report = filled[1].reports["2016-12-07-rimal"]
    got = json.loads(asked(f"/reports/{report.id}/span/{claim.evidence.start}-{claim.evidence.end}.json").body)
    assert got["text"] == "712 قتيلا" and claim.id in [row["id"] for row in got["claims"]]


def test_a_report_is_found_under_the_name_it_came_as(filled: tuple[Path, Made], asked: Ask) -> None:
    got = asked("/reports/2016-12-07-rimal?lang=ar")
    assert (got.status, got.headers["location"]) == (
        308,
        f"/reports/{filled[1].reports['2016-12-07-rimal'].id}?lang=ar",
    )


def test_as_of_leaves_out_what_came_later_and_stays_in_every_link(asked: Ask) -> None:
    got = asked("/reports?as_of=2016-05-20")
    assert len(json.loads(asked("/reports.json?as_of=2016-05-20").body)) == 5
    links = [link for link in parsed(got.text).links if link.startswith("/reports/r")]
    assert links != [] == [link for link in links if "as_of=2016-05-20" not in link]


def test_the_overview_counts_what_had_been_published_by_a_day(asked: Ask) -> None:
    early, now = (json.loads(asked(f"/index.json{query}").body) for query in ("?as_of=2016-05-20", ""))
    assert (early["counts"]["report"], now["counts"]["report"]) == (5, 18)
    assert 0 < early["counts"]["event"] < now["counts"]["event"]
    assert sum(early["relations"].values()) < sum(now["relations"].values())
    assert json.loads(asked("/index.json?as_of=2000-01-01").body)["counts"]["report"] == 0
    assert asked("/?as_of=2000-01-01").status == asked("/findings?as_of=2000-01-01").status == 200


def test_changes_between_two_days_are_listed(asked: Ask) -> None:
    rows = json.loads(asked("/changes.json?from=2016-05-20&to=2016-06-30").body)
    assert rows and {row["change"] for row in rows} <= {"added", "changed", "withdrawn"}
    assert json.loads(asked("/changes.json").body) == []
    assert parsed(asked("/changes?from=2016-05-20&lang=ar").text).faults == []


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/reports?colour=red", 400),
        ("/reports?as_of=yesterday", 400),
        ("/reports?limit=0", 400),
        ("/reports?limit=99999999999", 400),
        ("/reports/r0000000000000000", 404),
        ("/reports/..%2F..%2Fetc%2Fpasswd", 404),
        ("/reports/x/span/9-2", 404),
        ("/static/../app.py", 404),
        ("/%00", 404),
        ("/findings.geojson", 404),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_address_without_meaning_is_told_so(asked: Ask, target: str, status: int, language: str) -> None:
    got = asked(target + ("&" if "?" in target else "?") + f"lang={language}")
    assert got.status == status and "Traceback" not in got.text


def test_arabic_is_chosen_by_the_browser_too(asked: Ask) -> None:
    assert '<html lang="en" dir="ltr">' in asked("/").text
    assert '<html lang="ar" dir="rtl">' in asked("/?lang=ar").text


def test_many_days_are_shown_by_month() -> None:
    from_day = date(2016, 1, 1)
    days = [((from_day + timedelta(n)).isoformat(), 2) for n in range(200)]
    ruler = ticks_of(days)
    assert [(tick.called, tick.day, tick.reports) for tick in ruler[:2]] == [
        ("2016-01", "2016-01-31", 62),
        ("2016-02", "2016-02-29", 58),
    ]
    assert (ruler[0].classes[:3], ruler[-1].classes[:5], len(ticks_of(days[:120]))) == ("a0 ", "a400 ", 120)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_not_there_says_what_was_asked_and_offers_a_search(asked: Callable[[str], Got], language: str) -> None:
    got = asked(f"/events/NON-E000?lang={language}&as_of=2016-08-01")
    assert got.status == 404 and "/events/NON-E000" in got.text
    assert '<form class="filter" role="search" action="/search">' in got.text
    assert ".json" not in got.text  # there is nothing to export


def test_no_link_of_an_unknown_address_leads_to_another_host(asked: Callable[[str], Got]) -> None:
    got = asked("//evil.example/x?as_of=2016-08-01")
    assert got.status == 404 and not re.search(r'(?:href|action)="//', got.text)
