import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from sijill.web.marking import Mark, marked

TEXT = "قتل 700 <b>رجل</b> & جرح\u202e آخرون 😀 في سرت"
OFFSETS = st.integers(0, len(TEXT))
MARKS = st.builds(
    Mark,
    OFFSETS,
    OFFSETS,
    st.sampled_from(["event", "figure", "statement", "said", "time"]),
    st.sampled_from(["c1", "c2"]),
    st.sampled_from(["E1", "F2"]),
)


def test_marks_nest_with_the_longest_outside_and_one_link() -> None:
    html = str(marked("أن 3 قتلوا", 0, 10, [Mark(0, 10, "said", "s1"), Mark(3, 4, "figure", "f1", "F1")]))
    assert re.sub(r"<(\w+) class=\"([\w -]+)\"[^>]*>", r"<\1 \2>", html) == (
        "<mark k-said>أن </mark><mark k-said><a m k-figure>3</a></mark><mark k-said> قتلوا</mark>"
    )


@given(st.lists(MARKS, max_size=8))
def test_the_words_are_untouched_whatever_the_marks(marks: list[Mark]) -> None:
    html = str(marked(TEXT, 0, len(TEXT), marks))
    assert Markup(re.sub(r"<[^>]*>", "", html)).unescape() == TEXT
    assert html.count("<a ") == html.count("</a>") and html.count("<mark ") == html.count("</mark>")


def test_a_mark_is_labelled_where_it_begins_only() -> None:
    html = str(marked("abc", 0, 3, [Mark(0, 3, "event", "e1", "E1"), Mark(1, 2, "figure", "f1", "F1")]))
    assert html.count('data-l="E1"') == 1 and html.count('id="t-e1"') == 1


def test_a_space_alone_is_marked_but_no_link() -> None:
    html = marked("ab cd", 0, 5, [Mark(0, 5, "event", "e1", "E1"), Mark(0, 2, "time"), Mark(3, 5, "time")])
    assert html.count("<a ") == 2 and '<mark class="m k-event" data-s="0" data-e="5" data-c="e1"> </mark>' in html
