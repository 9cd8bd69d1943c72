"""A record of every earlier schema opens, is brought up to date, and says what it said."""

import gzip
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.record.store import RecordError, migrations

OLD = sorted((Path(__file__).parent / "schemas").glob("*.db.gz"))
TEXT = "قُتل {n} جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء، وفق ما قال المتحدث سالم القاضي."


def unpacked(packed: Path, folder: Path) -> Path:
    path = folder / packed.name.removesuffix(".gz")
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def test_there_is_a_record_of_every_released_schema() -> None:
    assert [int(path.name[:4]) for path in OLD] == list(range(1, len(OLD) + 1))
    assert len(OLD) < len(migrations())


@pytest.mark.parametrize("packed", OLD, ids=lambda path: path.name)
def test_an_older_record_is_brought_up_to_date(packed: Path, tmp_path: Path) -> None:
    path = unpacked(packed, tmp_path)
    older = r"written by an older sijill \(schema \d+, now \d+\); `sijill reread --record .*` brings it up to date"
    with pytest.raises(RecordError, match=older):
        Record(path, read_only=True, internal=True)
    with Record(path, internal=True) as record:
        assert list(record.verify()) == []
        assert [record.report(row["id"]).text for row in record.reports()] == [  # type: ignore[union-attr]
            TEXT.format(n="ثلاثة"), TEXT.format(n="أربعة")
        ]
        ruled = [row["value"] for row in record.figures() if str(row["inferred"].get("value")).startswith("decision:")]
        assert ruled == [9] * len(record.decisions())
        assert {row["kind"] for row in record.search("سرت")} >= {"report"}
        list(record.reread())
        assert list(record.verify()) == []
        assert len(list(record.events())) >= 1


@pytest.mark.parametrize("packed", OLD, ids=lambda path: path.name)
def test_an_older_record_answers_every_filter_at_once(packed: Path, tmp_path: Path) -> None:
    with Record(unpacked(packed, tmp_path), internal=True) as record:
        events = list(record.events())
        [claim, *_] = record.event_claims()
        place = (claim["place"] or {}).get("entity")  # the oldest records know none
        for narrowed in ({"type": claim["type"]}, {"place": place}, {"since": "2016-12-06"}):
            assert [row["id"] for row in record.events(**narrowed)] == [row["id"] for row in events], narrowed
        assert list(record.events(type="Agreement")) == list(record.events(since="2016-12-30")) == []
        named = [one["entity"] for one in claim["actors"] + claim["targets"] if one["entity"]]
        assert [list(record.events(actor=entity)) for entity in named] == [events] * len(named)
