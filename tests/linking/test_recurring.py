"""Strikes on one town are a happening for each day that independent voices tell; one voice's other day is not."""

from tests.linking.said import Said, day, events, named

RAID, CLASH, BOMB = "Air/drone strike", "Armed clash", "Suicide bomb"
OUTLETS = ("صحيفة الربيع", "موقع الشاطئ", "مجلة البر")
SENTENCES = {
    ("2019-03-07", "صحيفة الربيع"): "شهدت البلدة {} عند الفجر وسمع دويها في القرى.",
    ("2019-03-07", "موقع الشاطئ"): "قال السكان إن {} أصابت مخزنا للحبوب وإن النار بقيت فيه.",
    ("2019-03-07", "مجلة البر"): "وأفاد طبيب المستوصف بأن {} أيقظت المرضى.",
    ("2019-03-08", "صحيفة الربيع"): "أغلقت المدارس أبوابها بعد {} هزت الحي الغربي.",
    ("2019-03-08", "موقع الشاطئ"): "تحدث المجلس المحلي عن {} جديدة قرب الجسر.",
}


def _told(when: str, outlet: str, words: str = "غارات", type_: str = RAID, text: str = "", **fields: str) -> Said:
    told = Said(text or SENTENCES[when, outlet].format(words), when, outlet)
    return told.event(words, type_, "زوارة", day(when), "saudi-led-coalition", **fields)


def _days(type_: str = RAID, words: str = "غارات") -> list[Said]:
    return [_told(when, outlet, words, type_) for when in ("2019-03-07", "2019-03-08") for outlet in OUTLETS[:2]]


def test_two_days_that_two_voices_each_tell_are_two_happenings() -> None:
    assert sorted(map(len, events(*_days()))) == [2, 2]
    assert sorted(map(len, events(*_days(CLASH, "اشتباكات")))) == [2, 2]


def test_a_day_only_one_voice_tells_is_another_date_of_the_same() -> None:
    told = [*_days()[2:], _told("2019-03-07", OUTLETS[2])]
    assert sorted(map(len, events(*told))) == [3]


def test_a_bombing_does_not_recur_day_after_day() -> None:
    assert sorted(map(len, events(*_days(BOMB, "تفجير")))) == [4]


def test_what_gives_no_day_goes_where_it_is_held_best() -> None:
    undated = Said("تواصلت الغارات هناك.", "2019-03-08", OUTLETS[2])
    undated.event("الغارات", RAID, "زوارة", None, "saudi-led-coalition")
    assert sorted(map(len, events(*_days(), undated))) == [2, 3]


def test_an_equal_toll_holds_two_days_together() -> None:
    told = []
    for when, outlet, words in (
        ("2019-03-07", OUTLETS[0], "غارات"), ("2019-03-07", OUTLETS[1], "الغارات"),
        ("2019-03-08", OUTLETS[0], "غارة"), ("2019-03-08", OUTLETS[1], "الغارة"),
    ):
        one = _told(when, outlet, words, text=f"في {words} سقط 14 قتيلا عند {outlet}.")
        told.append(one.figure("14 قتيلا", "killed", 14, counted="قتيلا"))
    assert sorted(map(len, events(*told))) == [4]


MANY = {
    "صحيفة الربيع": "خلف هجوم فجر الجمعة 14 قتيلا من أهل الحي.",
    "موقع الشاطئ": "بلغ عدد من ماتوا في هجوم السوق 14 قتيلا.",
    "مجلة البر": "وأحصى الهلال 14 قتيلا بعد هجوم بسيارة.",
    "إذاعة الوادي": "دفن السكان 14 قتيلا سقطوا في هجوم.",
    "قناة الميدان": "وزار الوزير مكان هجوم أوقع 14 قتيلا.",
}


def test_a_day_off_that_one_voice_gives_against_many_is_undetermined() -> None:
    told = []
    for outlet, text in MANY.items():
        one = Said(text, "2019-03-08", outlet).event("هجوم", BOMB, "زوارة", day("2019-03-08"))
        told.append(one.figure("14 قتيلا", "killed", 14, counted="قتيلا"))
    other = Said("تذكر الجيران 14 قتيلا ماتوا حين وقع هجوم.", "2019-03-09", "نشرة المرفأ")
    other.event("هجوم", BOMB, "زوارة", day("2019-03-07")).figure("14 قتيلا", "killed", 14, counted="قتيلا")
    assert ("undetermined", "date", "date_alone") in named(*told, other)
    assert ("contradicts", "date", "dates_exclude") in named(*told[:3], other)
