"""Adjectives of nation in every form, and words that only look like them."""

import pytest

from sijill.languages.spelling import fold
from sijill.world.world import packaged_world


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("الليبية", "LY"), ("ليبيين", "LY"), ("والأتراك", "TR"), ("الأميركيون", "US"), ("للعراقيين", "IQ"),
        ("كردية", "kurds"),
    ],
)
def test_an_adjective_says_whom_it_means(form: str, value: str) -> None:
    found = packaged_world().nationalities.of(fold(form))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("form", ["الرئيسية", "مدنيين", "قرية"])
def test_other_adjectives_mean_no_nation(form: str) -> None:
    assert packaged_world().nationalities.of(fold(form)) is None
