"""The search for cycles is put off, and comes back whatever happens inside."""

import gc

import pytest

from sijill.engine.uncollected import uncollected


def test_it_is_off_inside_and_on_after_an_error() -> None:
    with pytest.raises(KeyError), uncollected():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off() -> None:
    with uncollected(), uncollected():
        pass
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
