"""What one event, series or family holds a lot of is shown a page at a time; nothing is left out of its JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import Event, Family, make_report
from sijill.model.ports import Made
from sijill.model.record import Voice
from sijill.reading import read
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.web.app import make_app
from sijill.web.inprocess import get

TOLD, COPIES = 40, 20
TEXT = "قُتل {n} جنود في غارة جوية على مدينة سرت يوم الثلاثاء 6 كانون الأول 2016."


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("long") / "long.db"
    with Record(path, internal=True) as record:
        for n in range(TOLD + COPIES):
            report = make_report(TEXT.format(n=n + 3), outlet=f"صحيفة {n}", published="2016-12-07", given_id=str(n))
            put_report(record.store, report, read(report))
        every = [row["id"] for row in record.reports()]
        reports, copied = every[:TOLD], every[TOLD:]
        claims = tuple(row["id"] for row in record.event_claims() if row["report"] in reports)
        event = Event(
            id="v1", code="SRT-LONG", type="Air/drone strike", claims=list(claims), place=None, times=[], actors=[],
            targets=[], realis="happened", voices=[Voice(id="a", label=None, told_by="outlet")], reports=reports,
        )  # fmt: skip
        links = RecordLinks(record.store)
        links.replace("event", [], [Made(owner=claims[0], kind="event", id="v1", members=claims, value=event)])
        copies = Family(id="y1", reports=copied, voice=None)
        made = Made(owner=copied[0], kind="family", id="y1", members=tuple(copied), value=copies)
        links.replace("family", [], [made])
    yield path


def test_an_event_shows_its_claims_twenty_at_a_time(long: Path) -> None:
    app = make_app(long)
    whole = json.loads(get(app, "/events/SRT-LONG.json").text)
    claims = [row["id"] for row in whole["claims"]]
    first = get(app, "/events/SRT-LONG?lang=en").text
    assert f"20 of {len(claims)}" in first
    further = first.partition("after=")[2].partition("#")[0].partition("&")[0]
    second = get(app, f"/events/SRT-LONG?lang=en&after={further}").text
    shown = [page.count('<li class="fam"><p class="ar"') for page in (first, second)]
    assert (shown[0], sum(shown)) == (20, len(claims))
    assert "#told-by" in first and "#told-by" not in second
    assert get(app, "/events/SRT-LONG?after=c0").status == 400


def test_a_family_lists_its_later_copies_by_name(long: Path) -> None:
    page = get(make_app(long), "/families/y1?lang=en").text
    assert page.count('<article class="finding">') == 12
    assert f"and {COPIES - 12} more" in page
    with Record(long, read_only=True) as record:
        outlets = {row["outlet"] for row in record.reports_of(record.cluster("family", "y1")["reports"]).values()}
    assert len(outlets) == COPIES and all(f"{outlet}<" in page for outlet in outlets)
