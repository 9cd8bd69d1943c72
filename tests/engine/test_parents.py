"""Events of a record know the campaign they are part of, whichever report came first."""

from pathlib import Path
from typing import Any

import pytest

from sijill.engine.parents import inside, with_parents
from sijill.linking.linker import Linker
from sijill.model import ClaimTime
from sijill.record.links import RecordLinks
from sijill.record.lookups import events_within
from sijill.record.store import Store
from tests.linking.said import Said, day

BATTLE = Said("دارت معركة زوارة بين الجيش والتنظيم.", "2019-05-02").event(
    "معركة", "Armed clash", "زوارة", ClaimTime(earliest="2019-03-01", latest="2019-04-20", precision="day"),
    "libyan-national-army", "islamic-state",
)
STRIKE = Said("استهدفت غارة جوية مخزنا.", "2019-03-15").event(
    "غارة", "Air/drone strike", "زوارة", day("2019-03-15"), "libyan-national-army",
)


@pytest.mark.parametrize("order", [(BATTLE, STRIKE), (STRIKE, BATTLE)])
def test_any_order_gives_the_same_parent(tmp_path: Path, order: tuple[Said, Said]) -> None:
    with Store(tmp_path / "x.db") as store:
        for told in order:
            linker = Linker(RecordLinks(store))
            linker.add(told.report, told.reading())
            linker.settle()
        rows: dict[str, Any] = {row["type"]: row for row in with_parents(
            store, events_within(store, "زوارة", "2019-01-01", "2019-12-31")
        )}
        battle, strike = rows["Armed clash"], rows["Air/drone strike"]
        assert (battle["parent"], strike["parent"]) == (None, battle["id"])
        assert strike["part_of"]["score"] == 5.5
        assert [row["id"] for row in inside(store, battle)] == [strike["id"]]
        assert inside(store, strike) == []
