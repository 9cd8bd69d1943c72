"""Spellings of a name nobody registered are proposed, with reasons for and against."""

from sijill.linking.names import NameUse
from tests.linking.plain_names import proposals

WARFALLI = NameUse("person", "سالم الورفلي", "سالم الورفلي", "عميد", ("r1",), frozenset({"سرت", "غرفة العمليات"}))


def use(name: str, *, role: str | None = None, reports: tuple[str, ...] = ("r2",), kind: str = "person") -> NameUse:
    return NameUse(kind, name, name, role, reports, frozenset({"سرت"}))


def test_a_letter_more_is_proposed_with_its_reasons() -> None:
    (found,) = proposals([WARFALLI, use("سالم الورفيلي", role="عميد"), use("عمر الورفلي")])
    assert found.names == ["سالم الورفلي", "سالم الورفيلي"]
    assert found.proposed
    assert [reason.rule for reason in found.links[0].reasons] == ["name.letters", "name.same_role", "name.company"]


def test_another_role_or_one_report_that_names_both_speaks_against() -> None:
    assert proposals([WARFALLI, use("سالم الورفيلي", role="طبيب")]) == []
    assert proposals([WARFALLI, use("سالم الورفيلي", reports=("r1",))]) == []


def test_a_short_name_or_another_kind_is_another_name() -> None:
    assert proposals([use("عمار"), use("عمر", reports=("r3",))]) == []
    assert proposals([WARFALLI, use("سالم الورفيلي", role="عميد", kind="actor")]) == []
