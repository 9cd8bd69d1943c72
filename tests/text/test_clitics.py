from hypothesis import given
from hypothesis import strategies as st

from sijill.languages.spelling import arabic_clitics

FORM = st.text(alphabet="اتةكسفبلوهمنيقرع", min_size=1, max_size=9)


@given(FORM, st.sets(st.integers(0, 30)))
def test_cuts_that_lead_to_a_list_are_those_of_all_cuts_whose_stem_it_may_hold(form: str, known: set[int]) -> None:
    clitics = arabic_clitics()
    stems = list(dict.fromkeys(clitics.stems(form)))
    heads = {stem: 1 << number for number, stem in enumerate(stems) if number in known}
    held, cuts = clitics.leading_to(form, heads)
    assert held == sum(heads.values())
    every = clitics.around(form)
    assert cuts == [cut for cut in every if cut in cuts]
    assert {cut for cut in every if cut.stem in heads} <= set(cuts)
    assert bool(cuts) == bool(held)


@given(FORM)
def test_what_a_form_begins_with_is_all_that_its_longest_beginning_begins_with(form: str) -> None:
    clitics = arabic_clitics()
    begun = [written for written in clitics.proclitics if form.startswith(written)]
    longest = max(begun, key=len, default="")
    expected = [(len(written), *clitics.proclitics[written]) for written in begun if longest.startswith(written)]
    assert list(clitics.openings(form)) == expected
