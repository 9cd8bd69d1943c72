"""A withheld name is in no export, no listing and no page, in whatever spelling; with `internal` it is in them."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from sijill.export.formats import formats
from sijill.export.view import View
from sijill.languages.spelling import fold
from sijill.model import make_report
from sijill.web.app import make_app
from sijill.web.forms import SUFFIXES
from sijill.web.inprocess import get
from sijill.web.listed import page_modules

VICTIM, WITNESS, BY_HAND, OFFICER = "إلهام الطرابلسي", "مسعود أبو شعالة", "كوثر بن رمضان", "صالح بن غشير"
TEXTS = [
    f"قُتلت الطفلة {VICTIM} وأصيب ثلاثة آخرون في قصف على مدينة سرت يوم الثلاثاء. "
    f"وقال شاهد العيان {WITNESS} إن القذائف سقطت على بيت الهام الطرابلسى. وأضاف أبو شعالة أن خمسة جرحوا.",
    f"قال العميد {OFFICER} إن أربعة جنود قتلوا في قصف على مدينة سرت يوم الثلاثاء. وذكر أنه التقى {BY_HAND} "
    "وعزّى عائلة إلهـام الطّرابلسي. وقال ‏مسعود ابو شعاله‎ إن القذائف سقطت على بيوت الحي في وسط المدينة.",
]
TITLES = [f"مقتل {VICTIM}", f"بيان {OFFICER}"]
FOLDED = [fold(name) for name in (VICTIM, WITNESS, BY_HAND)]
MARKS = re.compile(r"<[^>]*>|[\u200e\u200f\u202a-\u202e]")


def names_in(text: str) -> set[str]:
    """The withheld names a text shows, whatever the spelling, with or without tags and escapes around the words."""
    plain = unescape(text)
    readings = [plain, MARKS.sub("", plain), MARKS.sub(" ", plain)]
    folded = [" ".join(fold(reading).split()) for reading in readings]
    return {name for name in FOLDED if any(name in reading for reading in folded)}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("withheld") / "x.db"
    with Record(path) as record:
        record.add(
            make_report(text, outlet=outlet, title=title, published=day, url=f"https://x.example/{quote(title)}")
            for text, outlet, title, day in zip(
                TEXTS, ("أولى", "ثانية"), TITLES, ("2016-12-07", "2016-12-08"), strict=True
            )
        )
        record.decide("withhold", [], {"name": BY_HAND}, reason=f"طلبت {BY_HAND} ذلك", who="a")
        first = next(iter(record.figures()))["id"]
        record.decide("correct", [first], {"counted": f"أقارب {WITNESS}"}, who="a")
    return path


def files(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file of a folder as text, the parts of a packed one too."""
    for file in sorted(folder.rglob("*")):
        if file.suffix == ".xlsx":
            with ZipFile(file) as book:
                yield from ((f"{file.name}/{part}", book.read(part).decode()) for part in book.namelist())
        elif file.suffix == ".parquet":
            pyarrow = pytest.importorskip("pyarrow.parquet")
            yield file.name, json.dumps(pyarrow.read_table(file).to_pylist(), ensure_ascii=False, default=str)
        elif file.is_file():
            yield file.name, file.read_text("utf-8")


def escapes(text: str) -> str:
    """A text with JSON escapes of letters spelled out."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def exported(path: Path, folder: Path, name: str, internal: bool) -> dict[str, set[str]]:
    with Record(path, read_only=True, internal=internal) as record:
        for what in ("reports", "events", "figures", "statements", "findings", "families") if name == "csv" else ("",):
            formats()[name].write(View(record), folder / f"{what or 'x'}{formats()[name].suffix}", {"what": what})
    return {file: names_in(escapes(text)) for file, text in files(folder)}


@pytest.mark.parametrize("name", sorted(formats()))
def test_no_export_shows_a_withheld_name(path: Path, tmp_path: Path, name: str) -> None:
    if name == "parquet":
        pytest.importorskip("pyarrow")
    (tmp_path / "out").mkdir()
    found = exported(path, tmp_path / "out", name, internal=False)
    assert found and {file: names for file, names in found.items() if names} == {}


@pytest.mark.parametrize("name", ["jsonl", "csv", "xlsx", "acled", "ftm", "webannotation", "datapackage"])
def test_an_internal_export_keeps_names(path: Path, tmp_path: Path, name: str) -> None:
    assert set().union(*exported(path, tmp_path, name, internal=True).values()) != set()


LISTINGS = ["actors", "diff", "events", "families", "figures", "findings", "log", "places", "reports", "sources",
            "statements", "withheld"]  # fmt: skip


def run(path: Path, *words: str) -> str:
    done = CliRunner().invoke(app, [*words, "--record", str(path)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_every_listing_is_gone_over() -> None:
    """A new listing is in the list above, or this fails."""
    folder = Path(__file__).resolve().parents[2] / "src" / "sijill" / "cli" / "commands"
    made = {
        file.stem.removesuffix("_command") for file in folder.glob("*_command.py")
        if re.search(r"^command = listing\(", file.read_text("utf-8"), re.MULTILINE)
    }
    assert made == set(LISTINGS)


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv", "--table"])
def test_no_listing_shows_a_withheld_name(path: Path, name: str, form: str) -> None:
    assert names_in(run(path, name, form)) == set()


def test_internal_listings_show_them(path: Path) -> None:
    assert names_in(run(path, "statements", "--json", "--internal")) >= {fold(WITNESS)}
    assert names_in(run(path, "withheld", "--json", "--internal")) == set(FOLDED)


def ids_of(path: Path) -> list[str]:
    with Record(path, read_only=True, internal=True) as record:
        rows = [*record.reports(), *record.figures(), *record.event_claims(), *record.statements(), *record.events(),
                *record.series(), *record.findings(), *record.families()]  # fmt: skip
    return [row["id"] for row in rows]


def test_nothing_under_any_id_shows_one(path: Path) -> None:
    identities = ids_of(path)
    assert identities != []
    for identity in identities:
        assert names_in(run(path, "show", identity)) == names_in(run(path, "show", identity, "--json")) == set()


def addresses(path: Path) -> list[str]:
    """Every page with every id the record holds, and the questions a name could be asked by."""
    with Record(path, read_only=True, internal=True) as record:
        ids = {
            "reports": [row["id"] for row in record.reports()], "events": [row["code"] for row in record.events()],
            "figures": [row["id"] for row in [*record.series(), *record.figures()]],
            "families": [row["id"] for row in record.families()], "statements": [r["id"] for r in record.statements()],
            "actors": [row["id"] for row in record.actors() if not names_in(row["label"])],
            "places": [row["id"] for row in record.places()], "sources": [row["id"] for row in record.sources()],
        }  # fmt: skip
    found = [f"/search?q={quote(words)}" for words in ("بيت القذائف", "سرت")]
    found += ["/changes?from=2016-12-07", *(f"/{page}?as_of=2016-12-07" for page in ("", "reports", "statements"))]
    for module in page_modules():
        pattern = re.sub(r"\{span\}", "0-60", module.PATH)
        parts = re.match(r"^/(\w+)/\{\w+(?::path)?\}(.*)$", pattern)
        found += [f"/{parts[1]}/{quote(one)}{parts[2]}" for one in ids[parts[1]][:6]] if parts else [pattern]
    return found


def test_no_page_shows_one_in_any_form_or_language(path: Path) -> None:
    site = make_app(path)
    wrong = {}
    asked = 0
    for address in addresses(path):
        bare, _, query = address.partition("?")
        for form in SUFFIXES:
            for language in ("ar", "en") if not form else ("en",):
                target = f"{'/index' if bare == '/' and form else bare}{form}?{query}&lang={language}"
                got = get(site, target)
                asked += got.status == 200
                if names := names_in(got.text):
                    wrong[target] = names
    assert wrong == {} and asked > 100


def test_what_is_withheld_now_was_so_on_every_day(tmp_path: Path) -> None:
    texts = (f"التقى الوفد {VICTIM} في سرت.", TEXTS[0])
    with Record(tmp_path / "x.db") as record:
        record.add(make_report(text, published=f"2016-12-0{n}") for n, text in enumerate(texts, 1))
    with Record(tmp_path / "x.db", as_of="2016-12-01") as record:
        [report] = [record.report(row["id"]) for row in record.reports()]
        assert report is not None and names_in(report.text) == set() and "التقى الوفد" in report.text


def test_an_internal_page_shows_them(path: Path) -> None:
    site = make_app(path, internal=True)
    texts = [get(site, address + "?lang=ar").text for address in addresses(path) if address.startswith("/reports/")]
    assert set().union(*map(names_in, texts)) == set(FOLDED)


def test_nothing_is_found_by_a_withheld_name(path: Path) -> None:
    with Record(path, read_only=True) as record:
        for name in (VICTIM, WITNESS, BY_HAND):
            assert list(record.search(name)) == []
            assert list(record.reports(q=name)) == list(record.figures(q=name)) == []
            assert list(record.statements(speaker="person:" + fold(name))) == []
            assert list(record.events_told(actor="person:" + fold(name))[0]) == []
            assert record.name("actor", "person:" + fold(name)) is None
        assert [row["kind"] for row in record.search("القذائف")] != []
    with Record(path, read_only=True, internal=True) as record:
        assert list(record.search(VICTIM)) and list(record.reports(q=VICTIM))


def test_every_span_still_cuts_its_words(path: Path) -> None:
    cut: list[tuple[str, str]] = []
    with Record(path, read_only=True) as record:
        for row in record.reports():
            report, reading = record.report(row["id"]), record.reading(row["id"])
            assert report is not None and reading is not None
            parts = [*reading.mentions, *(claim.evidence for claim in reading.claims)]
            cut += [(report.text[part.start : part.end], part.text) for part in parts]
    assert cut != [] == [pair for pair in cut if pair[0] != pair[1]]


def test_who_holds_an_office_stays(path: Path) -> None:
    with Record(path, read_only=True) as record:
        assert OFFICER in next(row["title"] for row in record.reports() if row["outlet"] == "ثانية")
        assert {OFFICER} <= {row["label"] for row in record.actors()}


def test_the_rule_and_the_decision_are_shown(path: Path) -> None:
    rows = json.loads(run(path, "withheld", "--json", "--internal"))
    found = {(row["name"], row["rule"], row["decision"] is not None) for row in rows}
    assert {
        (fold(VICTIM), "harmed_without_office", False), (fold(WITNESS), "witness_without_office", False),
        (fold("أبو شعالة"), "witness_without_office", False), (fold(BY_HAND), None, True),
    } <= found


def test_a_release_gives_a_name_back_and_undo_takes_it_again(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db") as record:
        record.add([make_report(TEXTS[0], published="2016-12-07")])
        decision = record.decide("release", [], {"name": VICTIM}, reason="تقول العائلة الاسم", who="a")
        [report] = [record.report(row["id"]) for row in record.reports()]
        assert report is not None and names_in(report.text) == {fold(VICTIM)}
        record.decide("undo", [], undoes=decision.id, who="a")
        report = record.report(report.id)
        assert report is not None and names_in(report.text) == set()


def test_a_bare_withheld_export_is_no_backup(path: Path, tmp_path: Path) -> None:
    with Record(path, read_only=True) as record, Record(tmp_path / "y.db") as other:
        formats()["jsonl"].write(View(record), tmp_path / "x.jsonl", {})
        problems = list(other.restore("x.jsonl", (tmp_path / "x.jsonl").read_bytes().splitlines()))
        assert ["--internal" in str(problem) for problem in problems] == [True] and list(other.reports()) == []
