"""Copies of one text tell a thing once: their words are shown once, each copy named beneath with its address."""

from pathlib import Path

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.web.app import make_app
from sijill.web.inprocess import get

TEXT = (
    "{city} – وكالة أفق: قُتل تسعة مقاتلين وأصيب خمسون آخرون في تفجير انتحاري استهدف حاجزا قرب البويرات مساء الأربعاء، "
    "وفق ما أعلن المتحدث باسم غرفة العمليات سالم القاضي الخميس. وقال القاضي إن شاحنة محملة بالمتفجرات هاجمت "
    "مدخل البلدة، وإن فرق الإسعاف نقلت الجرحى إلى مستشفيات مدينة مصراتة طوال ساعات الليل."
)


def test_an_event_shows_the_words_of_copies_once_and_names_each(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as record:
        record.add([make_report(TEXT.format(city=city), outlet=outlet, published="2016-05-19", agency="وكالة أفق")
                    for city, outlet in (("سرت", "القلوع"), ("طرابلس", "سواحل"), ("مصراتة", "النورس"))])  # fmt: skip
        [family] = record.families()
        event = max(record.events(), key=lambda row: len(row["reports"]))
    assert len(family["reports"]) == len(event["reports"]) == 3
    page = get(make_app(tmp_path / "x.db", internal=True), f"/events/{event['code']}?lang=en").text
    told = page[page.index('id="told-by"') :]
    first, _, _ = told.partition("</li>")
    assert first.count("<mark") == 1 and first.count("the same in copies:") == 1
    assert first.count("/span/") == 3  # its own words and those of both copies
    assert {outlet for outlet in ("القلوع", "سواحل", "النورس") if outlet in first} == {"القلوع", "سواحل", "النورس"}
