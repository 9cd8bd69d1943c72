"""Every kind of finding from a sentence or two, with its relation, what it is about, its rule and a reason to read."""

import pytest

from sijill.model import ClaimTime, Reference
from tests.linking.said import Said, day, findings, named

CLASH, ATTACK, STRIKE = "Armed clash", "Attack", "Air/drone strike"
TAKEN = "Non-state actor overtakes territory"


def _news(text: str, outlet: str = "صحيفة الربيع", published: str = "2019-03-08") -> Said:
    return Said(text, published, outlet)


def _toll(words: str, low: float, high: float | None = -1, outlet: str = "صحيفة الربيع", **fields: object) -> Said:
    first = f"أدى هجوم في زوارة إلى سقوط {words}."
    text = first if outlet == "صحيفة الربيع" else f"سقط {words} حين وقع هجوم على السوق."
    told = _news(text, outlet, str(fields.pop("published", "2019-03-08")))
    told.event("هجوم", ATTACK, "زوارة", day("2019-03-08"), "islamic-state")
    return told.figure(words, "killed", low, high, counted=words.split()[-1], **fields)


def test_bounds_that_exclude_each_other_contradict() -> None:
    one, other = _toll("9 قتلى", 9), _toll("أكثر من 14 قتيلا", 15, None, "موقع الشاطئ")
    assert named(one, other) == [("contradicts", "killed", "bounds_exclude")]


def test_a_total_that_falls_contradicts() -> None:
    def total(words: str, value: int, published: str) -> Said:
        told = _news(f"بلغت حصيلة الحرب {words} حتى الآن.", published=published)
        return told.figure(words, "killed", value, scope="conflict", cumulative=True, event=None, town="زوارة")

    assert named(total("900 قتيل", 900, "2019-03-08"), total("870 قتيلا", 870, "2019-03-20")) == [
        ("contradicts", "killed", "total_fell")
    ]


def test_parts_that_exceed_their_whole_contradict() -> None:
    told = _news("أسفر هجوم في زوارة عن 7 قتلى بينهم 5 مدنيين و4 جنود.")
    told.event("هجوم", ATTACK, "زوارة", day("2019-03-08"))
    for words, value, noun in (("7 قتلى", 7, "قتلى"), ("5 مدنيين", 5, "مدنيين"), ("4 جنود", 4, "جنود")):
        told.figure(words, "killed", value, counted=noun)
    assert ("contradicts", "sum", "parts_exceed") in named(told)


def test_whose_dead_they_are_may_be_unsaid() -> None:
    side = Reference("الكتيبة", None, "brigade", "brigade")
    one, other = _toll("9 قتلى", 9), _toll("14 قتيلا", 14, outlet="موقع الشاطئ", side=side)
    assert named(one, other) == [("undetermined", "killed", "whose_unclear")]


def test_who_is_counted_may_differ() -> None:
    one, other = _toll("9 قتلى", 9), _toll("14 مدنيا", 14, outlet="موقع الشاطئ")
    assert named(one, other) == [("undetermined", "killed", "kind_unclear")]


def test_one_report_against_itself() -> None:
    told = _news("قال الهلال الأحمر إن هجوم زوارة خلف 9 قتلى. وقالت البلدية إن القتلى 14 شخصا.")
    told.said("قال", "هجوم زوارة خلف 9 قتلى", speaker=told.name("الهلال الأحمر"))
    told.said("وقالت", "القتلى 14 شخصا", speaker=told.name("البلدية"))
    first, second = (claim.id for claim in told.claims)
    told.event("هجوم", ATTACK, "زوارة", day("2019-03-08"))
    told.figure("9 قتلى", "killed", 9, counted="قتلى", attribution=first)
    told.figure("14 شخصا", "killed", 14, counted="شخصا", attribution=second)
    assert named(told) == [("contradicts", "killed", "report_against_itself")]


def _act(verb: str, type_: str, outlet: str, when: str | None = "2019-03-08", **fields: object) -> Said:
    told = _news(f"{verb} في المدينة قبيل الفجر.", outlet)
    return told.event(verb.split()[0], type_, str(fields.pop("town", "زوارة")), day(when), **fields)  # type: ignore[arg-type]


def test_dates_that_exclude_each_other() -> None:
    one = _act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state").figure("هجوم", "killed", 12)
    other = _act("شهدت هجوما", ATTACK, "موقع الشاطئ", "2019-03-07", actor="islamic-state")
    assert ("contradicts", "date", "dates_exclude") in named(one, other.figure("هجوما", "killed", 12))


def test_two_days_of_one_kind_of_deed_in_a_town_may_be_two_deeds() -> None:
    one = _act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state")
    other = _act("شهدت هجوما", ATTACK, "موقع الشاطئ", "2019-03-07", actor="islamic-state")
    assert named(one, other) == [("undetermined", "date", "dates_near")]


@pytest.mark.parametrize("text", ["ليل الخميس", "قبل أسبوع"])
def test_a_night_belongs_to_two_days_and_a_week_ago_is_no_day(text: str) -> None:
    when = ClaimTime(earliest="2019-03-07", latest="2019-03-07", precision="day", text=text)
    one = _news("وقع هجوم في المدينة.").event("هجوم", ATTACK, "زوارة", when, "islamic-state")
    other = _act("شهدت هجوما", ATTACK, "موقع الشاطئ", actor="islamic-state").figure("هجوما", "killed", 12)
    assert [one for one in named(one.figure("هجوم", "killed", 12), other) if one[1] == "date"] == []


def test_undated_deeds_in_two_towns_may_be_two() -> None:
    one, other = _news("أغلقت المدارس أبوابها بعد غارات."), _news("سمع دوي الغارات في الوادي كله.", "موقع الشاطئ")
    one.event("غارات", STRIKE, "زوارة", None, "united-states", "islamic-state", weapon="air")
    other.event("الغارات", STRIKE, "زلطن", None, "united-states", "islamic-state", weapon="air")
    assert {relation for relation, about, _ in named(one, other) if about == "place"} <= {"undetermined"}


def test_towns_that_differ() -> None:
    one = _act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state", target="libyan-national-army")
    other = _act("شهدت هجوما", ATTACK, "موقع الشاطئ", town="زلطن", actor="islamic-state", target="libyan-national-army")
    assert ("contradicts", "place", "other_place") in named(one, other)


def test_who_did_it() -> None:
    told = [_act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state").figure("هجوم", "killed", 12)]
    told.append(_act("شهدت هجوما", ATTACK, "موقع الشاطئ", actor="libyan-national-army").figure("هجوما", "killed", 12))
    assert ("contradicts", "actor", "other_actor") in named(*told)


def test_a_clash_is_told_with_another_enemy() -> None:
    one = _act("اندلعت معارك", CLASH, "صحيفة الربيع", actor="libyan-national-army", target="islamic-state")
    other = _act("دارت اشتباكات", CLASH, "موقع الشاطئ", actor="benghazi-revolutionaries-shura-council",
                 target="libyan-national-army")
    assert ("contradicts", "actor", "other_actor") in named(one, other)


def test_a_clash_told_from_the_other_side_is_no_contradiction() -> None:
    one = _act("اندلعت معارك", CLASH, "صحيفة الربيع", actor="libyan-national-army", target="islamic-state")
    other = _act("دارت اشتباكات", CLASH, "موقع الشاطئ", actor="islamic-state", target="libyan-national-army")
    assert ("contradicts", "actor", "other_actor") not in named(one, other)


def test_one_denies_what_another_asserts() -> None:
    one = _act("شنت غارة", STRIKE, "صحيفة الربيع", actor="united-states")
    other = _act("نفت غارة", STRIKE, "موقع الشاطئ", actor="united-states", realis="denied")
    assert ("contradicts", "realis", "denied") in named(one, other)


def test_one_says_it_failed() -> None:
    one = _act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state")
    other = _act("أُحبط هجوم", ATTACK, "موقع الشاطئ", actor="islamic-state", realis="attempted")
    assert ("contradicts", "realis", "other_outcome") in named(one, other)


def test_what_is_only_planned_contradicts_nothing() -> None:
    one = _act("وقع هجوم", ATTACK, "صحيفة الربيع", actor="islamic-state")
    other = _act("يخشى هجوما", ATTACK, "موقع الشاطئ", actor="islamic-state", realis="possible")
    assert named(one, other) == []


def test_an_end_before_its_start_in_one_report() -> None:
    told = _news("استمرت المعارك من 20 فبراير إلى 12 فبراير.")
    told.event("المعارك", CLASH, "زوارة", ClaimTime(earliest="2019-02-20", latest="2019-02-12"))
    assert named(told) == [("contradicts", "order", "end_before_start")]


def test_an_end_before_the_start_another_gives() -> None:
    one = _news("يسيطر مسلحون على البلدة منذ 2 مارس.")
    one.event("يسيطر", TAKEN, "زوارة", ClaimTime(earliest="2019-03-02"), "islamic-state", "libyan-national-army")
    other = _news("انتهت سيطرة المسلحين على البلدة قبل 27 فبراير.", "موقع الشاطئ")
    other.event("سيطرة", TAKEN, "زوارة", ClaimTime(latest="2019-02-27"), "islamic-state", "libyan-national-army")
    assert ("contradicts", "order", "end_before_start") in named(one, other)


@pytest.mark.parametrize(("words", "months", "found"), [
    ("ثمانية أشهر", 8, [("contradicts", "duration", "duration_misfit")]), ("سبعة أشهر", 7, []),
])
def test_a_length_against_the_dates_beside_it(words: str, months: int, found: list[tuple[str, str, str]]) -> None:
    told = _news(f"بدأت المعارك في زوارة منتصف مايو 2018 واستمرت {words}. واستعادت القوات البلدة في 17 ديسمبر 2018.",
                 published="2018-12-18")
    told.event("المعارك", CLASH, "زوارة", ClaimTime(earliest="2018-05-11", latest="2018-05-20"))
    told.figure(words, "duration", months, unit="month", scope="unknown", event=None, town="زوارة")
    told.event("واستعادت", "Government regains territory", "زوارة", day("2018-12-17"))
    assert named(told) == found


def test_every_reason_is_told_in_both_languages() -> None:
    later = _toll("أكثر من 14 قتيلا", 15, None, "موقع الشاطئ", published="2019-03-09")
    [one] = findings(_toll("9 قتلى", 9), later)
    assert one.reason == {
        "en": "no number fits both: 9 or 15 or more, with no word of a new count",
        "ar": "لا رقم يصح في القولين معا: 9 أو 15 فأكثر، ولا ذكر لحصيلة جديدة",
    }
