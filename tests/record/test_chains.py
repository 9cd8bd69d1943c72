from pathlib import Path

from sijill.model import make_report
from sijill.reading import read
from sijill.record.chains import chain, credits_of, statements_around
from sijill.record.lookups import claims_of
from sijill.record.reports import put_report
from sijill.record.store import Store


def steps(tmp_path: Path, text: str, kind: str) -> list[tuple[str, str | None]]:
    store = Store(tmp_path / "x.db")
    report = make_report(text, outlet="صحيفة البريد", language="ar")
    reading = read(report)
    put_report(store, report, reading)
    found = claims_of(store, [claim.id for claim in reading.claims if claim.id.startswith(kind)])
    claim = next(iter(found.values()))
    return [
        (step.kind, step.text)
        for step in chain(claim, statements_around(store, [claim]), credits_of(store, [claim]))
    ]


def test_a_figure_comes_through_speaker_medium_and_outlet(tmp_path: Path) -> None:
    text = "ونقلت إذاعة النورس عن طبيب ميداني قوله إن القصف قتل 12 جنديا."
    assert steps(tmp_path, text, "f") == [
        ("who", "طبيب ميداني"), ("via", "إذاعة النورس"), ("out", "صحيفة البريد"),
    ]


def test_what_nobody_is_quoted_for_comes_from_the_agency_credited(tmp_path: Path) -> None:
    text = "قتل القصف 12 جنديا قرب المرفأ. (أ ف ب)"
    assert steps(tmp_path, text, "f") == [
        ("who", None), ("via", "Agence France-Presse"), ("out", "صحيفة البريد"),
    ]
