"""A shallow view of a report's clauses: what each word is where it stands, and the mentions it belongs to.

Decides between the readings a form has (the verb قصف or the noun قصف) by what stands before it, and says which token
belongs to which mention. Reads the tokens, the vocabulary and the mentions of earlier aspects. Leaves the frame of a
verb with a word of its own to `clauses_phrasal`, whether a deed happened to `clauses_realis`, who did it to
`clauses_slots`.
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final, TypeVar

from sijill.languages.arabic.words import FIELDS, Word
from sijill.model import NameMention, QuantityMention, TimeMention
from sijill.reading.clauses_asides import brackets, passed_over
from sijill.reading.clauses_phrasal import phrasal_sense
from sijill.reading.clauses_verbs import is_modal, verb_at
from sijill.reading.draft import Draft
from sijill.reading.forms import STANDS
from sijill.reading.parties import parties_of
from sijill.reading.scene import Scene
from sijill.text import Token

_CLITICS: Final = 6  # letters from which they are no clitic any more

_SPAN: Final = itemgetter(0, 1)

_M = TypeVar("_M", TimeMention, QuantityMention, NameMention)


def scene_of(draft: Draft) -> Scene:
    """Return the Scene of a draft whose mentions have been read.

    >>> from sijill.reading.trying import draft
    >>> found = scene_of(draft("قصف الجيش مواقع قرب سرت"))
    >>> found.sense(0), found.particle(3), found.names[4].entity
    ('shell', 'near', 'pl-sirte')
    """
    scene = _unread_scene(draft)
    _spread(scene, draft.names, scene.names)
    _spread(scene, draft.times, scene.times)
    _spread(scene, draft.quantities, scene.quantities)
    scene.pass_over(passed_over(scene))
    scene.brackets = dict(brackets(scene))
    standing = draft.of_form(STANDS)
    for at in standing:
        _choose(scene, at)
    for at in standing:
        reading = scene.verbs[at] or scene.nouns[at]
        if reading is not None:
            scene.deeds.append(at)
            scene.read_as(at, phrasal_sense(scene, at, reading))
    scene.parties = parties_of(scene)
    return scene


def _unread_scene(draft: Draft) -> Scene:
    """Return the Scene of a draft with what each word can be, nothing chosen yet."""
    total = len(draft.tokens)
    return Scene(
        draft=draft, tokens=draft.tokens, words=[form.word for form in draft.forms],
        verbs=[None] * total, nouns=[None] * total, senses=[""] * total, particles=[""] * total, kinds=[""] * total,
        last=list(range(total)), names=[None] * total, times=[None] * total, quantities=[None] * total,
    )


def _choose(scene: Scene, at: int) -> None:
    """Write down what stands at a token: a phrase it opens, a particle, a verb or the noun of a deed."""
    here = scene.words[at]
    if here is None:
        return
    if here.openings:
        _open_phrase(scene, at, here)
        here = scene.words[at] or here
    if here.particle is not None:
        _note_particle(scene, at, here)
    if here.verb is not None or here.event is not None:
        _resolve(scene, at)


def _spread(scene: Scene, mentions: Sequence[_M], row: list[_M | None]) -> None:
    """Write each mention over the tokens it covers; a name inside another does not hide the longer one."""
    starts, bounds, total = scene.draft.starts, scene.bounds, len(scene.tokens)
    for start, last, mention in sorted([(m.start, -m.end, m) for m in mentions], key=_SPAN):
        first = at = bisect_right(starts, start) - 1  # a name may begin after the clitic of its first word
        if at < 0 or start - starts[at] >= _CLITICS:
            continue
        while at < total and starts[at] < -last:
            if row[at] is None:
                row[at] = mention
            at += 1
        bounds[mention.id] = (first, at - 1 if at > first else first)


def _open_phrase(scene: Scene, at: int, word: Word) -> None:
    """Let the longest phrase that begins here stand for its words."""
    tokens = scene.tokens
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    for rest, reading in word.openings:
        if rest[0] == following and (len(rest) == 1 or _follow(tokens[at + 1 : at + 1 + len(rest)], rest)):
            end = at + len(rest)
            name = FIELDS[reading.item.list]
            scene.words[at] = word.__replace__(**{name: reading})
            scene.last[at] = end
            for inner in range(at + 1, end + 1):
                inside = scene.words[inner]
                if inside is not None:
                    scene.words[inner] = inside.__replace__(verb=None, event=None, openings=())
            return


def _follow(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    return tuple([token.form for token in tokens]) == words


def _note_particle(scene: Scene, at: int, word: Word) -> None:
    """Write down the particle at a token. The words of a number are its own: ما in "ما لا يقل عن" opens no clause."""
    if word.particle is None or scene.quantities[at] is not None:
        return
    item = word.particle.item
    if word.people is not None:
        if scene.draft.text[scene.tokens[at].start] == word.people.item.lemma[0] != item.lemma[0]:
            return  # إمام, not أمام: the seat of the hamza tells
        scene.words[at] = word.__replace__(people=None)
    scene.particles[at], scene.kinds[at] = item.value, item.kind


def _resolve(scene: Scene, at: int) -> None:
    """Choose between the verb and the noun a form can be."""
    word = scene.words[at]
    if word is not None and not is_modal(scene, at, word):
        scene.verbs[at] = verb_at(scene, at, word)
        scene.nouns[at] = word.event if scene.verbs[at] is None else None
