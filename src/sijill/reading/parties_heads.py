"""The head of a description of a force: which token it is, whose name is in it, what pronoun speaks of it.

Decides these for one token, by its word and the words right beside it. Reads the Scene. Leaves which party a
description means to `parties`.
"""

from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.model.mentions import ActorMention, NameMention
from sijill.reading.scene import Scene
from sijill.text import NUMBER

FORCES: Final = frozenset({"state", "police", "armed", "foreign"})
_MEMBERS: Final = frozenset({"fighter", "member", "man", "soldier", "gunman"})
_QUALITIES: Final = 2  # words between a description and the name joined to it by ل: "القوات البرية التابعة ل"
_JOINS: Final = ("ل", "لل")


def head_of(scene: Scene, at: int) -> Reading | None:
    """Return the reading of a token that describes a force, people of one, or a position it may own; null otherwise.

    >>> from sijill.reading.trying import scene
    >>> head_of(scene("وصلت القوات"), 1).item.list
    'actor_words'
    """
    word = scene.words[at]
    if word is None or scene.verbs[at] is not None:
        return None
    if word.actor is not None and word.actor.item.value in FORCES:
        return word.actor
    people = word.people
    if people is not None and (people.item.kind in FORCES or people.item.value in _MEMBERS):
        return people
    return word.site if word.site is not None and word.site.item.kind == "military" else None


def is_told_apart(scene: Scene, at: int, head: Reading) -> bool:
    """Return whether a head is one of them, a title, or a force with a quality of its own (القوات المهاجمة).

    >>> from sijill.reading.trying import scene
    >>> found = scene("انسحبت القوات المهاجمة")
    >>> is_told_apart(found, 1, head_of(found, 1))
    True
    """
    if head.item.list == "people" and head.item.number != "p":
        return True
    after = at + 1
    if after >= len(scene.tokens) or scene.sentence[after] != scene.sentence[at]:
        return False
    quality = scene.tokens[after].form.startswith("ال") and not scene.particles[after]
    return quality or scene.tokens[after].kind == NUMBER


def name_joined(scene: Scene, at: int) -> NameMention | None:
    """Return the actor named in a description: its owner, or joined by ل or من after an adjective or two.

    >>> from sijill.reading.trying import scene
    >>> name_joined(scene("قوات تابعة للجيش الليبي"), 0).entity
    'ly-army'
    """
    end = min(scene.range_of(at)[1], at + 2 + _QUALITIES)
    for n in range(at + 1, end):
        name = scene.names[n]
        token = scene.tokens[n]
        if isinstance(name, ActorMention):
            joint = scene.draft.text[token.start : name.start]
            owned = n == at + 1 and not joint and not scene.has_article(at)
            joined = joint in _JOINS and not _is_one(scene, at)
            return name if owned or joined or _is_from(scene, n - 1, at) else None
        if name is not None or scene.verbs[n] is not None or scene.is_mark(n):
            return None
        if scene.particles[n] and not _is_from(scene, n, at):
            return None
    return None


def _is_one(scene: Scene, at: int) -> bool:
    """A single person is not joined to a name by ل: "متحدث عسكري لوكالة …" speaks to it."""
    word = scene.words[at]
    return word is not None and word.people is not None and word.people.item.number == "s"


def _is_from(scene: Scene, at: int, head: int) -> bool:
    """من right after the description (مقاتل من كتيبة …) says whose they are."""
    return at == head + 1 and scene.particles[at] == "from"


def first_word(scene: Scene, at: int) -> str:
    """Return the word that gives a name its gender: the noun it is owned by (قوات البنيان), else its own first word.

    >>> from sijill.reading.trying import scene
    >>> first_word(scene("قوات البنيان المرصوص"), 1)
    'قوات'
    """
    before = scene.words[at - 1] if at > 0 else None
    if before is not None and before.actor is not None and not before.actor.article and not before.actor.enclitic:
        return scene.tokens[at - 1].form
    return scene.tokens[at].form


def pronoun_of(form: str) -> str:
    """Return the pronoun of a group by its first word: feminine and plural of things ها, people هم, else ه.

    >>> pronoun_of("مسلحون"), pronoun_of("قوات"), pronoun_of("جيش")
    ('هم', 'ها', 'ه')
    """
    if form.endswith(("ون", "ين")):
        return "هم"
    return "ها" if form.endswith(("ه", "ات", "ايب", "ايل")) else "ه"
