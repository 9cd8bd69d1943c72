"""A battle is the parent of what happens at its place, within its days and between its sides; nothing else is."""

from sijill.linking.campaigns import part_of
from sijill.model import ClaimTime, Event
from sijill.model.record import Extent
from tests.linking.said import Said, day, linked

ARMY, ISLAMIC_STATE, SHURA = "libyan-national-army", "islamic-state", "benghazi-revolutionaries-shura-council"


def _made(*told: Said) -> list[Event]:
    return [made.value for made in linked(*told).results("event") if isinstance(made.value, Event)]


def _battle(when: ClaimTime, trigger: str = "معركة", published: str = "2019-05-02") -> Event:
    told = Said(f"دارت {trigger} زوارة بين الجيش والتنظيم.", published)
    [event] = _made(told.event(trigger, "Armed clash", "زوارة", when, ARMY, ISLAMIC_STATE))
    return event


BATTLE = _battle(ClaimTime(earliest="2019-03-01", latest="2019-04-20", precision="day"))


def _strike(iso: str, town: str = "زوارة", actor: str | None = ARMY, **fields: str) -> Event:
    told = Said("استهدفت غارة جوية مخزنا.", iso).event("غارة", "Air/drone strike", town, day(iso), actor, **fields)
    return _made(told)[0]


def test_a_battle_that_went_on_for_days_has_an_extent() -> None:
    assert BATTLE.extent == Extent(first="2019-03-01", last="2019-04-20", named=True)


def test_what_goes_on_since_a_day_lasts_until_it_was_told() -> None:
    since = _battle(ClaimTime(earliest="2019-03-01"), "اشتباكات", "2019-03-20")
    assert since.extent == Extent(first="2019-03-01", last="2019-03-20", named=False)


def test_a_day_and_an_unnamed_month_have_none() -> None:
    march = ClaimTime(earliest="2019-03-01", latest="2019-03-31", precision="month")
    assert _battle(ClaimTime(earliest="2019-03-01", latest="2019-03-01", precision="day")).extent is None
    assert _battle(march, "اشتباكات").extent is None
    assert _battle(march).extent == Extent(first="2019-03-01", last="2019-03-31", named=True)


def test_a_strike_within_it_is_part_of_it_and_says_why() -> None:
    link = part_of(_strike("2019-03-15"), [BATTLE])
    assert link is not None
    assert (link.kind, link.right, link.score) == ("part", BATTLE.id, 5.5)
    assert [reason.rule for reason in link.reasons] == [
        "part.same_place", "part.within_days", "part.same_side", "part.named",
    ]


def test_what_lies_outside_is_not() -> None:
    apart = [
        _strike("2019-04-21"), _strike("2019-03-15", "غدامس"), _strike("2019-03-15", actor="houthis"),
        _strike("2019-03-15", realis="planned"), BATTLE,
    ]
    assert [part_of(event, [BATTLE]) for event in apart] == [None] * 5


def test_the_shorter_of_two_battles_that_fit_as_well_is_its_parent() -> None:
    phase = _battle(ClaimTime(earliest="2019-03-10", latest="2019-03-20", precision="day"), "حملة")
    for campaigns in ([BATTLE, phase], [phase, BATTLE]):
        link = part_of(_strike("2019-03-15"), campaigns)
        assert link is not None and link.right == phase.id
    assert part_of(phase, [BATTLE, phase]) is not None
    assert part_of(BATTLE, [BATTLE, phase]) is None
