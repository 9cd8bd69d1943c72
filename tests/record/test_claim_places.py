"""A page of claims, found in the order of listing, holds what the list without end holds there, whatever narrows it."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.engine.record import Record
from sijill.engine.trying import record, reports, samples
from sijill.model import make_report
from sijill.record import claim_places, often, with_words
from sijill.record.listings import claims
from sijill.record.store import query

KINDS = ("event", "figure", "statement")
WORDS = ("سرت", "قتل", "قتل مدنيين", "الجيش", "نص لا يرد")


def _values(record: Record) -> dict[str, list[Any]]:
    rows = [row for kind in KINDS for row in claims(record.store, kind)]
    places = sorted({row["place"]["entity"] for row in rows if row.get("place") and row["place"]["entity"]})
    days = sorted({row["published"][:10] for row in rows if row["published"]})
    told = sorted({row["time"]["earliest"] for row in rows if row.get("time") and row["time"]["earliest"]})
    return {
        "q": list(WORDS), "place": places[:4], "rule": sorted({row["rule"] for row in rows})[::9],
        "report": sorted({row["report"] for row in rows})[:3], "outlet": [rows[0]["outlet"], "nobody"],
        "since": days[::3], "until": days[::3], "from": told[::4], "to": told[::4],
        "min_precision": [0, 0.5, 0.9, 1], "bbox": ["10,20,40,40", "-10,-20,-9,-19"], "relation": ["agrees", "updates"],
        "voices": [1, 2], "status": ["read", "added", "corrected", "confirmed"], "language": ["ar"],
        "measure": ["killed", "injured"], "order": ["time", "precision"],
    }  # fmt: skip


@pytest.fixture(scope="module")
def values() -> dict[str, list[Any]]:
    return _values(samples())


def _pages(record: Record, kind: str, size: int, asked: dict[str, Any]) -> Iterator[str]:
    after = None
    while True:
        page = [row["id"] for row in claims(record.store, kind, limit=size, after=after, **asked)]
        yield from page
        if len(page) < size:
            return
        after = page[-1]


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_pages_of_any_list_together_are_the_whole_list(values: dict[str, list[Any]], data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    known = sorted(values.keys() - ({"measure"} if kind == "statement" else set()))
    names = data.draw(st.lists(st.sampled_from(known), max_size=3, unique=True))
    asked = {name: data.draw(st.sampled_from(values[name])) for name in names}
    size, few = data.draw(st.sampled_from((1, 3, 7, 1000))), data.draw(st.sampled_from((-1, 2, 2_000)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(often, "FEW", few)
        patch.setattr(claim_places, "_FIRST_ROWS", 2)
        patch.setattr(with_words, "FIRST_ROWS", 2)
        whole = [row["id"] for row in claims(samples().store, kind, **asked)]
        assert list(_pages(samples(), kind, size, asked)) == whole, asked


def test_what_a_report_without_a_day_tells_of_a_day_leads_to_no_other_twice() -> None:
    with record("قتل ستة مدنيين في قصف سرت أمس.") as made:
        made.add(reports("قتل تسعة في قصف زليتن أمس.", day="2016-05-11"))
        made.add([make_report("قتل سبعة جنود في قصف مصراتة يوم 6 ديسمبر 2016.", outlet="Outlet 2")])
        asked = {"from": "2016-12-01"}
        whole = [row["id"] for row in claims(made.store, "figure", **asked)]
        assert (len(whole), list(_pages(made, "figure", 1000, asked))) == (2, whole)


_FROM_HERE = "AND (day,report,start,id)>(?,?,?,?) AND day<?)"


@pytest.mark.parametrize(("index", "key", "found"), [
    ("claim_in_time", "1", "claim_in_time (kind=? "), ("claim_rule", "c.rule = :key", "claim_rule (rule=? AND kind=? "),
    ("claim_place", "c.place = :key", "claim_place (place=? AND kind=? "),
    ("claim_speaker", "c.speaker = :key", "claim_speaker (speaker=? AND kind=? "),
    ("claim_kind", "c.type = :key", "claim_kind (kind=? AND type=? "),
])  # fmt: skip
def test_a_page_of_claims_begins_at_its_cursor_and_sorts_nothing(index: str, key: str, found: str) -> None:
    sql = query("claims_placed").replace("/*index*/", index).replace("/*key*/", key).replace("/*filters*/", "1")
    values = dict.fromkeys(("kind", "key", "at_day", "at_report", "at_id", "last_day"), "x")
    values |= {"at_start": "0", "limit": "9"}
    plan = [row["detail"] for row in samples().store.select(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert plan == [f"SEARCH c USING COVERING INDEX {found}{_FROM_HERE}"]


@pytest.mark.parametrize("name", ["words_placed", "search_newest"])
def test_what_words_find_comes_in_order_and_is_not_sorted(name: str) -> None:
    values = {"q": '"x"', "first": 0, "last": 9, "limit": 9}
    plan = [row["detail"] for row in samples().store.select(f"EXPLAIN QUERY PLAN {query(name)}", values)]
    assert not [step for step in plan if "B-TREE" in step]
    assert "SCAN" in plan[0] and ("><" in plan[0] or "<>" in plan[0])  # the index is asked for a span of numbers
