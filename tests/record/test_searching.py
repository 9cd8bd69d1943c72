"""What very many texts hold comes newest first, page after page; the words of a text tell what its index tells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.engine.trying import record, samples
from sijill.model import make_report
from sijill.record import searching
from sijill.record.searching import search
from sijill.record.store import Store
from sijill.record.words import index_words, match_expression, words_held

WORDS = ("سرت", "قتل", "قتل مدنيين")
PARTS = ("قُتل", "الجنود", "سرت", "و", "2016-05", "٤٠", "NATO", "a_b", "é", "،", "-", "بسرت")


def _ids(query: str, **asked: object) -> list[str]:
    return [row["id"] for row in search(samples().store, query, **asked)]  # type: ignore[arg-type]


@pytest.mark.parametrize("query", WORDS)
def test_the_newest_first_are_the_ranked_in_another_order(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    best = _ids(query, limit=500)
    monkeypatch.setattr(searching, "RANKED", 0)
    monkeypatch.setattr(searching, "_AT_ONCE", 2)
    newest = list(search(samples().store, query, limit=500))
    assert sorted(row["id"] for row in newest) == sorted(best) != []
    days = [row["published"][:10] for row in newest if row["published"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("most", [0, 5_000])
def test_pages_of_a_search_together_are_the_whole(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "RANKED", most)
    monkeypatch.setattr(searching, "_AT_ONCE", 2)
    whole, pages, after = _ids("سرت", limit=500), [], None
    while page := _ids("سرت", limit=3, after=after):
        pages, after = [*pages, *page], page[-1]
    assert pages == whole
    assert _ids("سرت", after="nowhere") == []


def test_what_has_no_day_comes_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "RANKED", 0)
    texts = (("وقع انفجار في سرت.", None), ("قصف الجيش مستشفى في سرت.", "2016-12-07"), ("هدنة في سرت.", "2016-12-08"))
    with record() as made:
        made.add([make_report(text, published=day) for text, day in texts])
        found = [row["published"] for row in search(made.store, "سرت") if row["kind"] == "report"]
    assert found == ["2016-12-08", "2016-12-07", None]


_SAID = st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=_SAID, query=_SAID)
def test_words_tell_what_the_index_tells(index: Store, text: str, query: str) -> None:
    expression = match_expression(query)
    if not expression:
        return
    index.connection.execute("DELETE FROM search")
    index.run("search_words", {"number": 1, "words": index_words(text)})
    found = index.select("SELECT 1 FROM search WHERE search MATCH :q", {"q": expression}).fetchone() is not None
    assert words_held(expression, index_words(text)) == found


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("index") / "x.db")
