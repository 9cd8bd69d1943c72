"""Reports are untrusted input: scripts, bidi overrides, huge lines, formulas and path tricks do no harm on any page."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.web.app import make_app
from sijill.web.inprocess import Got, get
from tests.web.test_pages import followed, parsed

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
BIDI = "\u202egnp.exe\u2066\u200f"
NAMES = [
    SCRIPT,
    BIDI,
    '=HYPERLINK("http://evil.example")',
    "../../etc/passwd",
    "a/b?c=d#e",
    "{{ 7*7 }}",
    "\x00\x1b[31m",
    "'; DROP TABLE report; --",
    " ",
]
BODY = "قُتل 700 مقاتل في مدينة سرت يوم 6 ديسمبر 2016، وقال متحدث باسم القوات إن 30 آخرين أصيبوا."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "x.db"
    reports = [
        make_report(
            f"{BODY} {name}",
            title=name,
            outlet=name,
            agency=name,
            url=f"javascript:alert('{n}')",
            published="2016-12-07",
        )
        for n, name in enumerate(NAMES)
    ]
    long = make_report("كلمة" * 60_000 + " قُتل 5 رجال " + BIDI * 500, title="ط" * 5_000, outlet="و" * 3_000)
    with Record(path) as opened:
        opened.add([*reports, long, make_report(SCRIPT * 200 + BODY, outlet="صحيفة")])
    return path


@pytest.fixture(scope="module")
def asked(record: Path) -> Callable[[str], Got]:
    app = make_app(record)
    return lambda target: get(app, target)


def test_no_page_breaks_or_runs_what_a_report_says(record: Path, asked: Callable[[str], Got]) -> None:
    with Record(record, read_only=True) as opened:
        reports = [row["id"] for row in opened.reports()]
        outlets = [row["outlet"] for row in opened.sources() if row["outlet"]]
        names = [f"/actors/{quote(row['id'], safe='')}" for row in opened.actors()]
        names += [f"/places/{quote(row['id'], safe='')}" for row in opened.places()]
        events = [f"/events/{row['code']}" for row in opened.events()]
        series = [f"/figures/{row['id']}" for row in opened.series()]
    wanted = [*(f"/reports/{r}" for r in reports), *names, *events, *series, "/", "/reports", "/events", "/figures"]
    wanted += ["/statements", "/findings", "/sources", "/families", "/status", "/methodology"]
    wanted += [f"/sources/{quote(outlet, safe='')}" for outlet in outlets]
    wrong = {}
    for path in wanted:
        got = followed(asked, path)
        page = parsed(got.text)
        raw = [bad for bad in ("<script>", "<img", 'javascript:alert(1)"', 'href="javascript') if bad in got.text]
        if got.status != 200 or page.faults or page.open or raw:
            wrong[path] = (got.status, page.faults[:2], page.open[:2], raw)
    assert wrong == {} and len(wanted) > 30


def test_overrides_of_direction_reach_no_title_or_name(asked: Callable[[str], Got]) -> None:
    for path in ("/", "/reports", "/sources"):
        assert "\u202e" not in asked(path).text


def test_no_cell_is_a_formula(asked: Callable[[str], Got]) -> None:
    for path in ("/reports.csv", "/figures.csv", "/sources.csv", "/events.csv"):
        cells = [cell for row in csv.reader(io.StringIO(asked(path).text)) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "@", "+"))] == []


@pytest.mark.parametrize("words", [*NAMES, '"', "NEAR(", "a OR b AND", "*", "^x", "قتل" * 400, "\ud800"])
@pytest.mark.parametrize(
    "path", ["/search", "/reports", "/figures", "/events", "/statements", "/actors", "/places", "/sources"]
)
def test_no_query_breaks_a_page(asked: Callable[[str], Got], path: str, words: str) -> None:
    got = asked(f"{path}?q={quote(words, errors='replace')}")
    assert got.status == 200 and parsed(got.text).faults == []


@pytest.mark.parametrize(
    "path", ["reports", "events", "figures", "families", "actors", "places", "sources", "statements", "reports/x/span"]
)
@pytest.mark.parametrize("name", NAMES)
def test_no_id_breaks_a_page(asked: Callable[[str], Got], path: str, name: str) -> None:
    got = followed(asked, f"/{path}/{quote(name, safe='')}")
    assert got.status in (200, 404) and "content-security-policy" in got.headers


@pytest.mark.parametrize("value", NAMES)
@pytest.mark.parametrize(
    "name", ["as_of", "from", "after", "limit", "type", "actor", "place", "lang", "relation", "measure"]
)
def test_no_filter_breaks_a_page(asked: Callable[[str], Got], name: str, value: str) -> None:
    for path in ("/events", "/figures.json", "/findings.csv"):
        assert asked(f"{path}?{name}={quote(value, safe='')}").status in (200, 400)
