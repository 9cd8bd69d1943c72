from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.model import QuantityMention, TimeMention, make_report
from sijill.reading import read_mentions
from sijill.reading.knowledge import arabic_knowledge

PUBLISHED = "2016-12-07"
NEUTRAL = "كانت السماء صافية فوق الجبل."
LISTS = ("months", "weekdays", "time_units", "time_shifts", "relative_days", "day_parts", "portions", "numbers",
         "qualifiers", "holidays", "seasons", "fractions", "vague_numbers", "units", "decades", "vague_times")
WORDS = [
    *sorted({entry.form for name in LISTS for entry in arabic_knowledge().lexicon.lists[name].entries}),
    "من", "إلى", "بين", "و", "في", "يوم", "شهر", "عام", "الساعة", "قبل", "بعد", "منذ", "هذا", "كل", "آخر", "عند",
    "3", "14", "31", "2015", "1437", "0", "99999999999", "/", "-", ":", "(", ")", "،", ".", "%", "هـ", "القرن",
]


def mentions(text: str, published: str | None = PUBLISHED, prefer: str = "past") -> list[TimeMention | QuantityMention]:
    found = read_mentions(make_report(text, published=published, language="ar"), prefer=prefer)  # type: ignore[arg-type]
    return [mention for mention in found if isinstance(mention, TimeMention | QuantityMention)]


def values(text: str) -> list[tuple[str, object, object, object]]:
    return [
        (mention.text, mention.value, getattr(mention, "low", None), getattr(mention, "earliest", None))
        for mention in mentions(text)
    ]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=9), st.sampled_from([PUBLISHED, None, "2016-12-07T21:30:00"]),
       st.sampled_from(["past", "future"]))
def test_any_words_of_time_are_read_without_fault_and_cut_the_original(
    words: list[str], published: str | None, prefer: str
) -> None:
    text = " ".join(words)
    for mention in mentions(text, published, prefer):
        assert text[mention.start : mention.end] == mention.text != ""


@settings(max_examples=80)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for mention in mentions(text):
        assert text[mention.start : mention.end] == mention.text


def test_a_long_run_of_numbers_and_months_stays_quick() -> None:
    assert len(mentions("3 مايو 2015 إلى " * 2000)) >= 1000


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_a_neutral_sentence_before_or_after_changes_no_value(words: list[str]) -> None:
    text = " ".join(words)
    assert values(f"{NEUTRAL} {text}") == values(text) == values(f"{text}\n{NEUTRAL}")


def test_prefer_turns_a_bare_weekday_round() -> None:
    assert [m.value for m in mentions("يوم الجمعة")] == ["2016-12-02"]
    assert [m.value for m in mentions("يوم الجمعة", prefer="future")] == ["2016-12-09"]


def test_a_diary_counts_hours_from_its_minute() -> None:
    assert [m.value for m in mentions("بعد ساعتين", "2016-12-07T21:30:00", "future")] == ["2016-12-07T23:30"]
    assert [m.value for m in mentions("بعد ساعتين", "2016-12-07T21:30:00")] == ["PT2H"]


def test_a_sentence_gives_the_same_rules_wherever_in_a_long_report_it_stands() -> None:
    sentence = "بدأت الحملة عام 2014 واستمرت ستة أيام قبل يومين من الهدنة.\n"
    filling = "في عام 2015 سقط المطر.\n"
    rules = {
        tuple(mention.rule for mention in mentions(filling * before + sentence)[before:]) for before in range(0, 48, 2)
    }
    assert rules == {("year-announced", "counted-unit", "counted-before-something")}
