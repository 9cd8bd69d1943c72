"""Wording: a quick look never allows less than the share of the wording that stands in the other text."""

from hypothesis import given
from hypothesis import strategies as st

from sijill.linking.wording import contained, most_shared, pack, unpack

HASHES = st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 3).map(lambda n: n * 16_384), max_size=40)


@given(HASHES, HASHES, HASHES)
def test_no_more_is_shared_than_a_look_allows(common: list[int], some: list[int], others: list[int]) -> None:
    one, other = pack(common + some), pack(common + others)
    assert contained(unpack(one), unpack(other)) <= most_shared(one, other)
