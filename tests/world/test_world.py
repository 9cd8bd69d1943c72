"""The packaged world: what it knows of well-known things, that its tables hold together, and what it costs to load."""

import msgspec
import pytest

from sijill.languages.spelling import arabic_folding
from sijill.text import tokenize
from sijill.world.made_world import KeptWorld, made_of
from sijill.world.world import HERE, World, load_world, packaged_world
from tests.steps import steps


def entities(words: str) -> set[str]:
    tokens = tokenize(words, arabic_folding())
    found = packaged_world().names.matches(tokens, 0)
    return {naming.known.id for opening, last in found if last == len(tokens) - 1 for naming in opening.namings}


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("داعش", "islamic-state"),
        ("البنتاغون", "us-department-of-defense"),
        ("المرصد السوري لحقوق الإنسان", "syrian-observatory-for-human-rights"),
        ("للجيش السوري الحر", "free-syrian-army"),
        ("كوباني", "pl-kobane"),
        ("والخرطوم", "pl-khartoum"),
        ("بالإمارات", "AE"),
    ],
)
def test_a_name_is_known(name: str, entity: str) -> None:
    assert entity in entities(name)


@pytest.mark.parametrize("word", ["خسرت", "كتاب", "مدرستهم"])
def test_other_words_are_no_names(word: str) -> None:
    assert entities(word) == set()


def test_no_row_is_refused() -> None:
    assert packaged_world().problems == []


def test_parents_and_containers_exist() -> None:
    known = packaged_world().by_id
    assert sorted({entry.within for entry in known.values() if entry.within} - set(known)) == []


def test_every_place_lies_in_a_known_country() -> None:
    known = packaged_world().by_id
    codes = {entry.country for entry in known.values() if entry.kind == "place" and entry.country}
    assert sorted(codes - set(known)) == []


def test_loading_runs_a_few_lines_for_each_thing_known() -> None:
    """About half a second on a slow machine; counted, so that a busy one gives the same answer."""
    assert steps(load_world) < 200 * len(packaged_world().by_id)


def test_a_kept_world_is_the_world_as_made() -> None:
    plain = load_world()
    packed = msgspec.msgpack.encode(made_of(HERE))
    again = World(made=msgspec.msgpack.decode(packed, type=KeptWorld).made())
    assert again.by_id == plain.by_id and again.capitals == plain.capitals
    assert again.heads == plain.heads and again.needs == plain.needs
    for first in sorted(plain.names.heads()):
        mine, theirs = again.names.stems(first), plain.names.stems(first)
        assert [stem.names for stem in mine] == [stem.names for stem in theirs]
        for head, words in {(stem.first, words) for stem in mine for found in stem.names.values() for words in found}:
            assert again.names.named(head, words).namings == plain.names.named(head, words).namings
