"""Wording: a quick look never says no where a share of the wording stands in the other text."""

from hypothesis import given
from hypothesis import strategies as st

from sijill.linking.wording import contained, may_share, pack, unpack

HASHES = st.lists(st.integers(0, 2**32 - 1) | st.integers(0, 3).map(lambda n: n * 16_384), max_size=40)


@given(HASHES, HASHES, HASHES, st.sampled_from([0.08, 0.5, 1.0]))
def test_what_is_told_apart_at_a_look_shares_less(
    common: list[int], some: list[int], others: list[int], share: float
) -> None:
    one, other = pack(common + some), pack(common + others)
    if not may_share(one, other, share):
        assert contained(unpack(one), unpack(other)) < share
