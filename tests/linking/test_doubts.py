"""What two tolls count may differ: other days, a run of days, ten times as many; then neither contradicts the other."""

import pytest
from msgspec.structs import replace

from sijill.linking.nearness import WIDE
from sijill.model import ClaimTime
from tests.linking.said import Said, day, named

RAID, ATTACK = "Air/drone strike", "Attack"
SUNDAY, MONDAY = "2019-03-03", "2019-03-04"


def _toll(count: int, when: ClaimTime | None, outlet: str) -> Said:
    told = Said(f"عند {outlet}: خلفت الغارات {count} قتيلا.", MONDAY, outlet)
    told.event("الغارات", RAID, "زوارة", day(MONDAY), "saudi-led-coalition", "houthis")
    return told.figure(f"{count} قتيلا", "killed", count, counted="قتيلا", qualifier="exact", time=when)


@pytest.mark.parametrize(
    ("count", "first", "second", "relation"),
    [
        (12, day(MONDAY), day(MONDAY), "contradicts"),
        (12, ClaimTime(earliest="2019-03-01", latest="2019-03-01", precision="day"), day(MONDAY), "undetermined"),
        (12, ClaimTime(earliest="2019-02-24", latest=MONDAY, precision="day"), day(MONDAY), "undetermined"),
        (12, None, day(MONDAY), "contradicts"),
        (70, None, None, "undetermined"),
        (70, day(MONDAY), day(MONDAY), "contradicts"),
    ],
)
def test_days_and_size_say_whether_two_tolls_are_rivals(
    count: int, first: ClaimTime | None, second: ClaimTime | None, relation: str
) -> None:
    rule = "bounds_exclude" if relation == "contradicts" else "scope_unclear"
    assert (relation, "killed", rule) in named(_toll(count, first, "صحيفة الربيع"), _toll(6, second, "موقع الشاطئ"))


def test_a_report_is_held_against_itself_by_its_own_figures() -> None:
    told = Said("قال الناطق إن الهجوم خلف 9 قتلى. وقال المدير إن اثنين ماتا فورا و7 آخرين لاحقا.", MONDAY)
    told.said("قال", "الهجوم خلف 9 قتلى", speaker=told.name("الناطق"))
    told.said("وقال", "اثنين ماتا فورا", speaker=told.name("المدير"))
    first, second = (claim.id for claim in told.claims)
    told.event("الهجوم", ATTACK, "زوارة", day(MONDAY))
    told.figure("9 قتلى", "killed", 9, counted="قتلى", attribution=first)
    told.figure("اثنين", "killed", 2, counted=None, attribution=second)
    told.figure("7 آخرين", "killed", 7, counted="آخرين", attribution=second)
    other = Said("أودى الهجوم بحياة 7 أشخاص.", MONDAY, "موقع الشاطئ").event("الهجوم", ATTACK, "زوارة", day(MONDAY))
    other.figure("7 أشخاص", "killed", 7, counted="أشخاص")
    assert ("contradicts", "killed", "report_against_itself") not in named(told, other)


def test_actors_named_for_a_whole_country_may_have_done_two_deeds() -> None:
    def struck(actor: str, outlet: str) -> Said:
        told = Said(f"تحدثت {outlet} عن ضربات صاروخية متبادلة.", MONDAY, outlet)
        told.event("ضربات", RAID, "زوارة", day(MONDAY), actor).figure("ضربات", "killed", 23)
        told.mentions = [replace(mention, place_kind=next(iter(sorted(WIDE)))) for mention in told.mentions]
        return told

    both = named(struck("united-states", "صحيفة الربيع"), struck("islamic-state", "موقع الشاطئ"))
    assert ("contradicts", "actor", "other_actor") not in both


def test_wounded_who_died_are_no_toll_and_the_new_count_updates_the_old() -> None:
    old = Said("خلف الهجوم 28 قتيلا.", SUNDAY).event("الهجوم", ATTACK, "زوارة", day(SUNDAY), "islamic-state")
    old.figure("28 قتيلا", "killed", 28, counted="قتيلا")
    new = Said("ارتفعت حصيلة الهجوم إلى 32 قتيلا بعد وفاة 4 جرحى.", MONDAY, "موقع الشاطئ")
    new.event("الهجوم", ATTACK, "زوارة", day(SUNDAY), "islamic-state")
    new.figure("32 قتيلا", "killed", 32, counted="قتيلا").figure("4 جرحى", "killed", 4, counted="جرحى")
    assert named(old, new) == [("updates", "killed", "toll_revised")]


def test_totals_of_one_side_meet_wherever_they_are_counted() -> None:
    def total(words: str, count: int, outlet: str, town: str | None) -> Said:
        told = Said(f"خسر الجيش {words} في الحملة.", MONDAY, outlet)
        side = told.name("الجيش", entity="libyan-national-army")
        return told.figure(
            words, "killed", count, counted="قتيلا", qualifier="exact", scope="campaign", cumulative=True, event=None,
            side=side, town=town,
        )

    one = total("712 قتيلا", 712, "صحيفة الربيع", "زوارة")
    assert named(one, total("712 قتيل", 712, "موقع الشاطئ", None)) == [("agrees", "killed", "one_value")]
    assert named(one, total("712 قتيل", 712, "موقع الشاطئ", "غدامس")) == []
    assert named(one, total("90 قتيلا", 90, "موقع الشاطئ", None)) == []


def test_the_toll_of_the_next_town_and_of_the_next_day_may_be_another() -> None:
    def toll(count: int, town: str, when: str, outlet: str) -> Said:
        told = Said(f"عند {outlet}: خلفت الغارات {count} قتيلا.", MONDAY, outlet)
        told.event("الغارات", RAID, "زوارة", day(MONDAY), "saudi-led-coalition", "houthis")
        return told.figure(
            f"{count} قتيلا", "killed", count, counted="قتيلا", qualifier="exact", time=day(when), town=town,
        )

    here = toll(14, "زوارة", MONDAY, "صحيفة الربيع")
    assert ("undetermined", "killed", "scope_unclear") in named(here, toll(11, "زلطن", MONDAY, "موقع الشاطئ"))
    assert ("contradicts", "killed", "bounds_exclude") in named(here, toll(11, "زوارة", SUNDAY, "موقع الشاطئ"))
    assert ("undetermined", "killed", "scope_unclear") in named(here, toll(40, "زوارة", SUNDAY, "موقع الشاطئ"))
