from sijill.languages.chart import Chart, make_item
from sijill.languages.matching import Match, PatternTree
from sijill.languages.patterns import Pattern


def pattern(name: str, words: str, gives: str = "x", **fields: object) -> Pattern:
    return Pattern(name, gives, fields, {}, [], words, 1)


def matches(patterns: list[Pattern], forms: list[str], items: dict[int, list[tuple[str, object]]]) -> list[Match]:
    tree = PatternTree(patterns)
    chart = Chart({key: ((1, node),) for key, node in tree.starts.items()}, forms)
    for at, found in items.items():
        for name, value in found:
            chart.add(at, make_item(value, [name]))
    return list(tree.matches(chart, {at: begun for at, begun in chart.begun[1].items() if at == 0}))


FORMS = ["3", "من", "مايو"]
ITEMS: dict[int, list[tuple[str, object]]] = {0: [("day", 3)], 2: [("month", {"month": 5})]}


def test_the_longest_match_wins_and_brings_the_fields_of_its_parts() -> None:
    found = matches([pattern("day", "{day}"), pattern("date", "{day} من {month}", kind="date")], FORMS, ITEMS)
    assert [(m.pattern.id, m.first, m.end, m.fields) for m in found] == [
        ("date", 0, 3, {"day": 3, "month": 5, "kind": "date", "rule": "date"})
    ]


def test_each_thing_given_has_its_own_longest_match() -> None:
    found = matches([pattern("day", "{day}", "a_day"), pattern("date", "{day} من {month}", "date")], FORMS, ITEMS)
    assert {m.pattern.gives: m.end for m in found} == {"a_day": 1, "date": 3}


def test_parts_that_disagree_match_nothing() -> None:
    twice = [pattern("month", "{month} {month}")]
    both = {0: [("month", {"month": 5})], 1: [("month", {"month": 6})]}
    assert matches(twice, ["مايو", "يونيو"], both) == []
    assert len(matches(twice, ["مايو", "ايار"], {0: both[0], 1: both[0]})) == 1


def test_words_before_the_mark_stay_outside() -> None:
    found = matches([pattern("since", "{day} ^ من {month}")], FORMS, ITEMS)
    assert [(m.first, m.end) for m in found] == [(1, 3)]


def test_a_word_spelled_like_a_class_is_no_part() -> None:
    assert matches([pattern("twice", "{day} {day}")], ["3", "day"], {0: [("day", 3)]}) == []


def test_matches_come_in_the_order_of_the_text_whatever_was_charted_first() -> None:
    tree = PatternTree([pattern("day", "{day}")])
    chart = Chart({"day": ((1, tree.starts["day"]),)}, ["3"] * 400)
    for at in (300, 44, 7):
        chart.add(at, make_item(3, ["day"]))
    assert [match.first for match in tree.matches(chart, chart.begun[1])] == [7, 44, 300]
