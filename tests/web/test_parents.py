"""The page of an event leads to the battle it is part of, and that of a battle to what happened in it."""

from pathlib import Path

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.web.app import make_app
from sijill.web.inprocess import get

BATTLE = (
    "قال المتحدث باسم قوات البنيان المرصوص إن معركة سرت ضد تنظيم الدولة الإسلامية "
    "استمرت من 5 مايو 2016 إلى 20 يونيو 2016."
)
STRIKE = "شنت قوات البنيان المرصوص غارة جوية على مواقع لتنظيم الدولة الإسلامية في سرت يوم 15 مايو 2016."


def test_each_page_leads_to_the_other(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        record.add([make_report(BATTLE, published="2016-07-01"), make_report(STRIKE, published="2016-05-16")])
        listed = {event["type"]: event for event in record.events()}
        battle, strike = listed["Armed clash"], listed["Air/drone strike"]
        shown = record.show(battle["code"])
    assert strike["parent"] == battle["id"] and shown is not None and shown["inside"] == [strike["code"]]
    app = make_app(path)
    assert f'/events/{battle["code"]}' in get(app, f'/events/{strike["code"]}').text
    assert f'/events/{strike["code"]}' in get(app, f'/events/{battle["code"]}').text
