import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from sijill.web.citing import Cited, bibtex, csl, plain, ris, styles
from sijill.web.inprocess import Got
from tests.web.fabricated import Made

Ask = Callable[[str], Got]
HARD = Cited("r1:0-9", "article-newspaper", "أكثر من 700 & {x}\n_y", "BBC_1", "2016-12-06", "http://h/x", "record a",
             notes={"characters": "0-9"})  # fmt: skip


def test_words_that_a_style_reserves_are_escaped() -> None:
    assert "title = {أكثر من 700 \\& \\{x\\} \\_y}" in bibtex(HARD)
    assert bibtex(HARD).count("{") == bibtex(HARD).count("}")
    assert ris(HARD).split("\r\n") == [
        "TY  - NEWS", "AU  - BBC_1", "TI  - أكثر من 700 & {x} _y", "T2  - record a", "PY  - 2016", "DA  - 2016/12/06",
        "N1  - characters: 0-9", "UR  - http://h/x", "ER  - ", "",
    ]  # fmt: skip
    assert json.loads(csl(HARD))[0]["issued"] == {"date-parts": [[2016, 12, 6]]}
    assert plain(HARD) == "BBC_1, “أكثر من 700 & {x} _y”, 2016-12-06, record a, http://h/x (characters: 0-9)."


def cite(asked: Ask, of: str, more: str = "") -> dict[str, object]:
    found: dict[str, object] = json.loads(asked(f"/cite.json?of={quote(of, safe='')}{more}").body)
    return found


def test_a_value_leads_to_its_words(filled: tuple[Path, Made], asked: Ask) -> None:
    claim = filled[1].claims["2016-12-07-rimal", "figure", "712 قتيلا"]
    report = filled[1].reports["2016-12-07-rimal"]
    told = cite(asked, f"/figures/{claim.id}")
    span = f"{claim.evidence.start}-{claim.evidence.end}"
    assert told["address"] == f"http://127.0.0.1/reports/{report.id}/span/{span}"
    assert str(told["title"]).startswith("712 قتيلا — ")
    assert cite(asked, f"/reports/{report.id}/span/{span}") | {"of": 0} == told | {"of": 0}
    assert asked(str(told["address"]).removeprefix("http://127.0.0.1")).status == 200


def test_an_export_is_cited_by_the_hash_of_what_its_address_answers(asked: Ask) -> None:
    told = cite(asked, "/figures.csv?measure=killed&token=secret", "&as_of=2016-06-30")
    notes = told["notes"]
    assert isinstance(notes, dict) and "secret" not in json.dumps(told["styles"])
    target = str(told["address"]).removeprefix("http://127.0.0.1")
    assert hashlib.sha256(asked(target).body).hexdigest() == notes["sha256"] and "as_of=2016-06-30" in target
    assert notes["query"] == "measure=killed&as_of=2016-06-30"


def test_an_event_is_cited_with_its_reports_and_day(asked: Ask) -> None:
    row = json.loads(asked("/events.json").body)[0]
    told = cite(asked, f"/events/{row['code']}")
    assert told["notes"] == {"reports": str(len(row["reports"])), "voices": str(len(row["voices"]))}
    assert told["address"] == f"http://127.0.0.1/events/{row['code']}"
    assert set(told["styles"]) == set(styles(HARD))  # type: ignore[call-overload]
    for suffix, start in ((".bib", "@misc{"), (".ris", "TY  - DATA")):
        assert asked(f"/cite{suffix}?of=/events/{row['code']}").text.startswith(start)


@pytest.mark.parametrize(
    ("of", "status"),
    [("//evil.example/x", 400), ("https://evil.example", 400), ("/reports/none", 404), ("/reports/x/span/1-2", 404),
     ("/figures/none", 404), ("/nothing", 404), ("events", 400),
     ("/cite?of=/cite", 400), ("/cite.json?of=/events", 400)],
)  # fmt: skip
def test_what_is_not_there_cannot_be_cited(asked: Ask, of: str, status: int) -> None:
    assert asked(f"/cite.json?of={quote(of, safe='')}").status == status
