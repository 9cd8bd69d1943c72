"""Two copies of one text are about one happening first, whatever day, town or toll one of them changed."""

from tests.linking.said import Said, day, events

BODY = (
    "وهرعت سيارات الإسعاف إلى الموقع ونقلت الجرحى إلى المشفى العام في المدينة. "
    "وأغلقت دوريات الشرطة الطرق المؤدية "
    "إلى السوق ومنعت الصحفيين من الاقتراب. ولم تعلن أي جهة مسؤوليتها "
    "حتى ساعة متأخرة من الليل. وفتحت النيابة تحقيقا في ملابسات "
    "ما جرى واستمعت إلى أقوال عدد من أصحاب المحال القريبة."
)


def _told(day_: str, published: str, outlet: str, town: str, body: str = BODY) -> Said:
    text = f"هز انفجار سوق {town}. {body}"
    return Said(text, published, outlet).event("انفجار", "Attack", town, day(day_), "islamic-state")


def test_a_copy_that_changes_day_and_town_tells_the_same_happening() -> None:
    first = _told("2019-03-08", "2019-03-08T10:00", "صحيفة الربيع", "زوارة")
    copy = _told("2019-03-06", "2019-03-08T15:00", "موقع الشاطئ", "صرمان")
    assert len(events(first, copy)) == 1


def test_other_words_of_another_day_and_town_tell_another() -> None:
    first = _told("2019-03-08", "2019-03-08T10:00", "صحيفة الربيع", "زوارة")
    other = _told("2019-03-06", "2019-03-08T15:00", "موقع الشاطئ", "صرمان", "وقال سكان إن البيوت اهتزت قبيل الفجر.")
    assert len(events(first, other)) == 2
