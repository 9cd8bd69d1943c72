"""Looks: what is told apart at a look shares no more than that and is linked by no closer one."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sijill.linking.copies import CopyTraits
from sijill.linking.copy_looks import look, may_be_copies, most_shared
from sijill.linking.families import compare
from sijill.linking.wording import contained, pack, unpack

HASHES = st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 3).map(lambda n: n * 16_384), max_size=40)
LONG = st.sampled_from([0, 90, 400])  # runs more: reports of other lengths have maps of other sizes
DAYS, OUTLETS = st.sampled_from([None, "2016-05-03", "2016-05-04", "2016-05-09"]), st.sampled_from(["ا", "ب"])
AGENCIES = st.sampled_from([(), ("مدى",), ("أفق",)])
FACTS = st.sampled_from([(), ("killed:7",), ("killed:7", "injured:14", "vehicles:2")])


def traits(hashes: list[int]) -> CopyTraits:
    return CopyTraits(
        day=None, published=None, outlet=None, agencies=(), named_agencies=(), url=None, headline=None,
        runs=pack(hashes), lead=pack(hashes[:20]), head=pack(hashes[:30]), figures=(), names=(),
    )


@given(HASHES, HASHES, HASHES, LONG)
def test_no_more_is_shared_than_a_look_allows(
    common: list[int], some: list[int], others: list[int], more: int
) -> None:
    one, other = traits(common + some), traits(common + others + [n * 7_919 for n in range(more)])
    shared = contained(unpack(one.runs), unpack(other.runs))
    assert shared <= most_shared(look(one), look(other))


REPORTS = st.builds(
    lambda hashes, day, outlet, agencies, named, figures, headline: replace(
        traits(hashes), day=day, outlet=outlet, agencies=agencies, named_agencies=named, figures=figures,
        names=figures, headline=headline, url=headline,
    ),
    st.lists(st.integers(0, 30), unique=True, max_size=30), DAYS, OUTLETS, AGENCIES, AGENCIES, FACTS,
    st.sampled_from([None, "كمين", "هدنة"]),
)


@given(REPORTS, REPORTS)
def test_what_is_told_apart_at_a_look_is_not_linked(one: CopyTraits, other: CopyTraits) -> None:
    if compare("a", one, "b", other) is not None:
        assert may_be_copies(look(one), look(other))


def test_a_formula_alone_is_told_apart_at_a_look() -> None:
    days = {0: "2016-05-03", 90: "2016-05-09"}
    one, other = (replace(traits(list(range(at, at + 100))), day=day) for at, day in days.items())
    assert not may_be_copies(look(one), look(other))
    assert may_be_copies(look(one), look(replace(one, day=other.day)))
