"""What pages ask of the claims of events is at every moment what the claims and the events say."""

import json
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import Event, Link, make_report
from sijill.model.ports import Made
from sijill.record.links import RecordLinks
from sijill.record.store import Store


def event(id_: str, claim: str) -> Event:
    return Event(
        id=id_, code=id_, type="Attack", claims=[claim], place=None, times=[], actors=[], targets=[], realis="happened",
        voices=[], reports=[],
    )  # fmt: skip


TOLD = "قصفت طائرات أمريكية مواقع تنظيم الدولة في مدينة سرت يوم الثلاثاء 6 كانون الأول 2016، وقُتل {n} من عناصر التنظيم."


def kept(store: Store) -> list[tuple[object, ...]]:
    return [tuple(row) for row in store.select("SELECT * FROM happening ORDER BY id")]


def made_anew(store: Store) -> list[tuple[object, ...]]:
    """Return the rows as they follow from the events as they are, in Python."""
    claims = {row["id"]: row for row in store.select("SELECT * FROM claim WHERE kind = 'event'")}
    rows = []
    for event in (json.loads(row["body"]) for row in store.select("SELECT body FROM cluster WHERE kind = 'event'")):
        first = (event["times"][0]["time"]["earliest"] if event["times"] else None) or "9999"
        place = (event["place"] or {}).get("entity")
        for claim in (claims[one] for one in event["claims"] if one in claims):
            fields = ("type", "realis", "background", "earliest", "latest", "place", "rule", "day", "report")
            rows.append((f"{first}~{event['id']}", claim["id"], event["id"], place, len(event["voices"]),
                         *(claim[name] for name in fields)))  # fmt: skip
    return sorted(rows, key=lambda row: row[1])


def parties(store: Store) -> list[tuple[str, str]]:
    return [(row["entity"], row["claim"]) for row in store.select("SELECT * FROM party ORDER BY entity, claim")]


def parties_anew(store: Store) -> list[tuple[str, str]]:
    found = set()
    for row in store.select("SELECT id, kind, body FROM claim WHERE kind <> 'statement'"):
        claim = json.loads(row["body"])
        named = [*claim.get("actors", []), *claim.get("targets", []), claim.get("side"), claim.get("by")]
        found |= {(one["entity"], row["id"]) for one in named if one and one["entity"]}
    return sorted(found)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = Record(tmp_path / "x.db", internal=True)
    made.add(make_report(TOLD.format(n=n), outlet=f"صحيفة {n}", published=f"2016-12-0{6 + k}")
             for k, n in enumerate(("ثلاثة", "أربعة", "خمسة")))  # fmt: skip
    return made


def test_rows_follow_what_linking_makes(record: Record) -> None:
    assert len(kept(record.store)) >= 3
    assert kept(record.store) == made_anew(record.store)
    assert parties(record.store) == parties_anew(record.store) != []


def test_rows_follow_decisions_and_their_undoing(record: Record) -> None:
    claims = list(record.event_claims())
    first = claims[0]["id"]
    before = kept(record.store)
    for action, targets, more in (
        ("correct", [first], {"value": {"realis": "denied"}}),
        ("reject", [first], {}),
        ("remove", [claims[-1]["report"]], {}),
    ):
        decision = record.decide(action, targets, who="x", reason="a test", **more)
        assert kept(record.store) == made_anew(record.store) != before, action
        assert parties(record.store) == parties_anew(record.store), action
        record.decide("undo", [], who="x", reason="a test", undoes=decision.id)
        assert kept(record.store) == made_anew(record.store) == before, action


def test_rows_follow_a_new_reading(record: Record) -> None:
    before = kept(record.store)
    record.store.select("UPDATE reading SET lexicon = 'older'")
    assert [change for change in record.reread() if not hasattr(change, "report")] == []
    assert kept(record.store) == made_anew(record.store) == before


@pytest.mark.parametrize("remade", ["e1", "e2"])
def test_a_doubt_stays_when_either_of_its_events_is_made_anew(tmp_path: Path, remade: str) -> None:
    store = Store(tmp_path / "x.db")
    links = RecordLinks(store)
    made = {
        one: Made(owner=one, kind="event", id=f"v{one}", members=(one,), value=event(f"v{one}", one))
        for one in ("e1", "e2")
    }
    links.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
    links.replace("event", [], list(made.values()))
    links.replace("event", [remade], [made[remade]])
    rows = store.select('SELECT "left", "right", score, one, other FROM doubt').fetchall()
    assert [tuple(row) for row in rows] == [("e1", "e2", 3.0, "ve1", "ve2")]


def test_a_doubt_outlives_the_event_its_claims_stood_in_before(tmp_path: Path) -> None:
    store = Store(tmp_path / "x.db")
    links = RecordLinks(store)
    both = ("e1", "e2")
    old = Made(owner="e2", kind="event", id="vold", members=both, value=event("vold", "e1"))
    new = Made(owner="e1", kind="event", id="vnew", members=both, value=event("vnew", "e1"))
    links.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
    links.replace("event", [], [old])
    links.replace("event", [], [new])
    links.replace("event", ["e2"], [])  # only now does the event of the other owner go
    rows = store.select('SELECT "left", "right", one, other FROM doubt').fetchall()
    assert [tuple(row) for row in rows] == [("e1", "e2", "vnew", "vnew")]
