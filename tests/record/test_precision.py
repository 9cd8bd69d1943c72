from sijill.languages.wordlists import read_word_list
from sijill.record.precision import ENOUGH, FILE, precision_of


def test_the_file_that_ships_is_whole() -> None:
    made = read_word_list(FILE)
    assert made.problems == [] and {entry.kind for entry in made.entries} == {"event", "figure", "statement"}
    for entry in made.entries:
        right, found = int(entry.fields["right"]), int(entry.fields["found"])
        assert 0 <= right <= found and float(entry.value) == round(right / found, 3)


def test_a_rule_met_too_seldom_is_judged_by_its_group_and_one_never_met_is_unknown() -> None:
    measured = precision_of("statement", "verb_that:never met")
    assert measured is not None and measured.rule == "verb_that" and measured.found >= ENOUGH
    assert precision_of("event", "decision:d1") is precision_of("figure", "verb_that:قال") is None
