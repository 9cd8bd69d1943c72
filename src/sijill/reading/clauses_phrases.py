"""Noun phrases: where one begins and ends, what kind of side or thing its head is, and what it refers to.

Decides the words of a phrase and its kind. Reads the Scene. Leaves which slot it fills to `clauses_slots`.
"""

from functools import cache
from typing import Final

from sijill.languages.arabic.words import Reading, Word
from sijill.model import NameMention, PlaceMention, Reference, reference_to
from sijill.model.mentions import ActorMention, PersonMention
from sijill.reading.clauses_adjectives import goes_with, nation_of, noun_of
from sijill.reading.scene import FRAMES, Phrase, Scene
from sijill.world.sides import Sides
from sijill.world.world import World

_CASES: Final = frozenset({"ون", "ين"})  # two words that differ so are subject and object: (مسلحون عراقيين)


def phrase_at(scene: Scene, at: int, slot: str = "") -> Phrase | None:
    """Return the phrase whose head stands at a token: a named mention first, then people, a side or a site.

    >>> from sijill.reading.trying import scene
    >>> phrase_at(scene("هاجم المسلحون قرية"), 1, "subject").reference.text
    'المسلحون'
    """
    name = scene.names[at]
    if name is not None and not _heads_a_place(scene, at):
        _, last = scene.covered(name.id)
        reference = reference_to(name)
        return Phrase(at, max(at, last), slot, side_of(scene, at), reference)
    word = scene.words[at]
    if word is None or _says_what_kind(scene, at):
        return None
    reading = word.people or word.actor or word.site
    if reading is None or (reading.item.list == "people" and reading.item.value == "other"):
        return None
    noun, last = noun_of(scene, at), _end_of_phrase(scene, at)
    alone = noun == at or scene.nouns[noun] is not None  # a deed is no part of who did it
    start = _begin(scene, at, reading) if alone else scene.tokens[noun].start
    text = scene.draft.text[start : scene.tokens[last].end]
    nation = nation_of(scene, at, noun)
    if nation is not None:
        return Phrase(at, last, slot, "", Reference(text, None, nation.id, nation.label))
    inner = _name_within(scene, at + 1, last + 2)
    if isinstance(inner, PlaceMention) and reading.item.list == "sites":
        last = max(last, scene.covered(inner.id)[1])
        return Phrase(at, last, slot, "site", reference_to(inner))
    if isinstance(inner, PersonMention) and reading.article and scene.covered(inner.id)[0] == last + 1:
        _, end_of_name = scene.covered(inner.id)  # القاضي سالم: the title and the name are one person
        reference = reference_to(inner)
        return Phrase(at, end_of_name, slot, side_of(scene, at), reference)
    if inner is not None and isinstance(inner, ActorMention) and reading.item.list != "sites":
        kind = known_side(scene, inner.entity) or side_of(scene, at)
        return Phrase(at, last, slot, kind, Reference(text, inner.id, inner.entity, inner.label))
    return _meant(scene, Phrase(at, last, slot, side_of(scene, at), Reference(text)))


def _begin(scene: Scene, at: int, reading: Reading) -> int:
    """Where a head begins in the text: behind its particles, with its article."""
    if not reading.begin:
        return scene.tokens[at].start
    return scene.draft.cut(at, reading.begin - (2 if reading.article else 0))


def _says_what_kind(scene: Scene, at: int) -> bool:
    """A quality right behind a noun of a happening, like it in article, is its adjective: (عمليات عسكرية)."""
    word, before = scene.words[at], scene.nouns[at - 1] if at else None
    if word is None or word.quality is None or before is None or word.quality.proclitic:
        return False
    if word.people is not None and FRAMES[before.item.value].construct == "object":
        return False  # "مقتل مسلح": whom it befell
    return word.quality.article == before.article


def _meant(scene: Scene, phrase: Phrase) -> Phrase:
    """A phrase that describes a party of the report refers to that party; a position it owns stays a site."""
    party = scene.parties.get(phrase.first)
    if party is None:
        return phrase
    meant = party.reference
    reference = Reference(phrase.reference.text, meant.mention, meant.entity, meant.label)
    kind = phrase.kind if phrase.kind == "site" or not party.kind else party.kind
    return Phrase(phrase.first, phrase.last, phrase.slot, kind, reference)


def _name_within(scene: Scene, first: int, end: int) -> NameMention | None:
    """The first name of a phrase; behind a preposition written with it a name is no part any more (القوات لتنظيم …)."""
    for n in range(first, min(end, len(scene.names))):
        name = scene.names[n]
        if name is not None:
            return name if name.start == scene.tokens[n].start else None
    return None


def _heads_a_place(scene: Scene, at: int) -> bool:
    """مدينة before the name of a town is the word, not the town of that name."""
    word = scene.words[at]
    if word is None or word.site is None or word.site.article or at + 1 >= len(scene.names):
        return False
    after = scene.names[at + 1]
    return isinstance(after, PlaceMention) and after is not scene.names[at]


def _end_of_phrase(scene: Scene, at: int) -> int:
    """The head with the adjectives and names right after it."""
    last = scene.last[at]
    article = scene.has_article(at)
    while last + 1 < len(scene.tokens) and last - at < 3:
        follower = scene.words[last + 1]
        form = scene.tokens[last + 1].form
        if scene.tokens[last + 1].kind != 0 or (follower is not None and (follower.verb or follower.particle)):
            break
        if _says_which_people(scene, last, last + 1) or goes_with(scene, last + 1):
            last += 1
            continue
        if not (article and form.startswith("ال")) or _is_head(follower):
            break
        last += 1
    return last


def _says_which_people(scene: Scene, at: int, after: int) -> bool:
    """A demonym right behind people, like them in article and case, is their adjective: (جنود عراقيون)."""
    word, follower = scene.words[at], scene.words[after]
    if word is None or follower is None or word.people is None or follower.people is None:
        return False
    people, other = word.people, follower.people
    if other.item.value or other.proclitic or scene.names[after] is not None or people.article != other.article:
        return False
    endings = {scene.tokens[n].form[-2:] for n in (at, after)}
    return endings != _CASES


def _is_head(word: Word | None) -> bool:
    """A word that begins a phrase of its own is no adjective of the one before."""
    return word is not None and (word.people or word.actor or word.site or word.event or word.counted) is not None


def side_of(scene: Scene, at: int) -> str:
    """Return the kind of side or thing at a token: state, police, armed, foreign, crowd, civilian, site or empty.

    A name of the register says it for the day of the report; else the words do.

    >>> from sijill.reading.trying import scene
    >>> found = scene("هاجم المسلحون الجنود والشرطة والمدنيين")
    >>> [side_of(found, at) for at in range(1, 5)]
    ['armed', 'state', 'police', 'civilian']
    """
    name = scene.names[at]
    if isinstance(name, ActorMention) and (known := known_side(scene, name.entity)):
        return known
    word = scene.words[at]
    if word is not None:
        if word.actor is not None:
            return word.actor.item.value
        if word.people is not None:
            return word.people.item.kind
        if word.site is not None:
            return "site"
    return "site" if isinstance(name, PlaceMention) else ""


def known_side(scene: Scene, entity: str | None) -> str:
    """Return the side of an actor of the register on the day of the report, empty where it is none.

    >>> from sijill.reading.trying import scene
    >>> known_side(scene("قصفت المدينة", "2016-12-07"), "islamic-state"), known_side(scene("قصفت المدينة"), None)
    ('armed', '')
    """
    return _sides(scene.draft.knowledge.world).kind(entity, scene.today)


@cache
def _sides(world: World) -> Sides:
    return Sides(world)
