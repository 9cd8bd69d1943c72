"""Figures of a record by whether what they count happened, in records made before that was kept as well."""

from pathlib import Path

import sijill.record.store
from sijill.engine.record import Record
from sijill.engine.trying import reports
from sijill.record.store import migrations

TEXTS = (
    "قتل سبعة مدنيين في قصف على سرت.", "نفى الجيش مقتل ثلاثة جنود في سرت.", "تعهدت الدولة بدفع 300 دولار.",
)  # fmt: skip
_FOLDER = Path(sijill.record.store.__file__).parent / "migrations"
SCRIPT = next(n for n, path in enumerate(sorted(_FOLDER.glob("*.sql"))) if "did_not_happen" in path.name)


def told(record: Record, **filters: str) -> list[tuple[float, str]]:
    return sorted((row["value"], row["realis"]) for row in record.figures(**filters))


def test_the_filter_leaves_those_that_stand_so(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db", internal=True) as record:
        record.add(reports(*TEXTS))
        assert told(record) == [(3, "denied"), (7, "happened"), (300, "planned")]
        assert told(record, realis="denied") == [(3, "denied")]
        assert told(record, realis="happened", measure="killed") == [(7, "happened")]
        assert told(record, realis="ongoing") == []


def test_an_analyst_can_say_that_it_did_not_happen(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db", internal=True) as record:
        record.add(reports(TEXTS[0]))
        [figure] = record.figures()
        record.decide("correct", [figure["id"]], {"realis": "denied"}, who="analyst")
        assert told(record) == [(7, "denied")]
        assert record.clusters_with("series", [figure["id"]]) == {}


def test_figures_of_an_older_record_stand_as_their_events_do(tmp_path: Path) -> None:
    with Record(tmp_path / "r.db", internal=True) as record:
        record.add(reports(*TEXTS))
        bodies = dict(record.store.connection.execute("SELECT id, body FROM claim WHERE kind = 'figure'").fetchall())
        record.store.connection.executescript(
            "UPDATE claim SET realis = NULL, body = CAST(json_remove(CAST(body AS TEXT), '$.realis') AS BLOB) "
            "WHERE kind = 'figure';" + migrations()[SCRIPT]
        )
        assert told(record) == [(3, "denied"), (7, "happened"), (300, "happened")]
        assert told(record, realis="denied") == [(3, "denied")]
        kept = dict(record.store.connection.execute("SELECT id, body FROM claim WHERE kind = 'figure'").fetchall())
        same = {key for key, body in kept.items() if body == bodies[key]}
        assert len(same) == 2 and set(kept) == set(bodies)  # all but the plan, whose reader told more
