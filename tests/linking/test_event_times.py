"""Dates that cannot be keep no two tellings of one happening apart; dates that can, do."""

from sijill.model import ClaimTime
from sijill.model.codes import SubEvent
from tests.linking.said import Said, day, events, named

BOMB: SubEvent = "Remote explosive/landmine/IED"
ARMY = "libyan-national-army"


def _told(words: str, when: str, published: str, **fields: str) -> Said:
    text = f"هز {words} سوق المدينة قرب الميناء القديم."
    outlet = fields.pop("outlet", "صحيفة الربيع")
    return Said(text, published, outlet).event(words, BOMB, fields.get("town", "زوارة"), day(when), "islamic-state")


def test_a_weekday_counted_back_once_too_often_is_one_happening_with_two_dates() -> None:
    right = _told("تفجير", "2019-03-08", "2019-03-08")
    wrong = _told("انفجار سيارة", "2019-03-01", "2019-03-09", outlet="موقع الشاطئ")
    assert len(events(right, wrong)) == 1
    assert ("contradicts", "date", "dates_exclude") in named(right, wrong)


def test_what_was_printed_before_the_other_happened_is_another() -> None:
    early = _told("انفجار سيارة", "2019-03-01", "2019-03-02")
    assert len(events(_told("تفجير", "2019-03-08", "2019-03-08"), early)) == 2


def test_a_week_off_by_a_day_is_another_happening() -> None:
    early = _told("انفجار سيارة", "2019-02-28", "2019-03-09")
    assert len(events(_told("تفجير", "2019-03-08", "2019-03-08"), early)) == 2


def test_a_day_after_its_own_report_is_misread() -> None:
    ahead = _told("انفجار سيارة", "2019-03-10", "2019-03-08", outlet="موقع الشاطئ")
    assert len(events(_told("تفجير", "2019-03-08", "2019-03-08"), ahead)) == 1


def test_two_captures_told_as_news_months_apart_are_two() -> None:
    def taken(published: str, when: str | None) -> Said:
        told = Said("سيطر مسلحون على البلدة الساحلية.", published)
        return told.event("سيطر", "Non-state actor overtakes territory", "زوارة", day(when), "islamic-state")

    assert len(events(taken("2019-03-05", "2019-03-05"), taken("2019-09-20", None))) == 2
    assert len(events(taken("2019-03-05", "2019-03-05"), taken("2019-03-07", None))) == 1


def test_a_day_in_the_midst_of_a_battle_is_part_of_it_and_not_the_battle() -> None:
    def fought(words: str, first: str, last: str | None) -> Said:
        when = ClaimTime(earliest=first, latest=last, precision="day")
        told = Said(f"دارت {words} في البلدة.", "2019-05-02")
        return told.event(words, "Armed clash", "زوارة", when, "libyan-national-army", "islamic-state")

    day_ = fought("اشتباكات", "2019-03-20", "2019-03-20")
    assert len(events(fought("معركة طويلة", "2019-03-01", "2019-04-20"), day_)) == 2
    assert len(events(fought("معارك مستمرة", "2019-03-01", None), day_)) == 2
    assert len(events(fought("معركة طويلة", "2019-03-19", "2019-03-22"), day_)) == 1


def test_a_month_bridges_no_two_attacks_in_it() -> None:
    first, second = _told("تفجير", "2019-03-08", "2019-03-08"), _told("انفجار سيارة", "2019-03-15", "2019-03-15")
    month = Said("شهد السوق هجوما في مارس.", "2019-04-02", "موقع الشاطئ")
    month.event("هجوما", BOMB, "زوارة", day("2019-03-01", "2019-03-31"), "islamic-state")
    assert len(events(first, second, month)) == 3
    assert len(events(first, month)) == 1


def _campaign(words: str, first: str, last: str | None, town: str = "زوارة", actor: str | None = ARMY) -> Said:
    when = ClaimTime(earliest=first, latest=last, precision="month", text="في مايو")
    told = Said(f"شنت القوات {words} على البلدة.", "2019-12-02" if last else "2019-12-17", outlet=f"صحيفة {words}")
    return told.event(words, "Armed clash", town, when, actor, "islamic-state")


def test_a_campaign_since_the_middle_of_a_month_is_the_offensive_of_that_month() -> None:
    since = _campaign("عمليات", "2019-05-11", None)
    begun = _campaign("هجوما مضادا", "2019-05-01", "2019-05-31", actor=None)
    assert len(events(since, begun)) == 1
    assert ("agrees", "date", "dates_fit") in named(since, begun)


def test_the_offensive_of_another_month_or_town_is_no_beginning() -> None:
    since = _campaign("عمليات", "2019-05-11", None)
    assert len(events(since, _campaign("هجوما مضادا", "2019-06-01", "2019-06-30", actor=None))) == 2
    assert len(events(since, _campaign("هجوما مضادا", "2019-05-01", "2019-05-31", town="غدامس"))) == 2
