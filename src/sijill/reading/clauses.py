"""A shallow view of a report's clauses: what each word is where it stands, and the mentions it belongs to.

Decides between the readings a form has (the verb قصف or the noun قصف) by what stands before it, finds phrases, and
says which token belongs to which mention. Reads the tokens, the vocabulary and the mentions of earlier aspects.
Leaves whether a deed happened to `clauses_realis` and who did it to `clauses_slots`.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, TypeVar

import msgspec

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.languages.arabic.words import FIELDS, Reading, Word
from sijill.model import NameMention, QuantityMention, TimeMention
from sijill.reading.clauses_verbs import is_modal, verb_at
from sijill.reading.draft import Draft
from sijill.reading.forms import OPENS, STANDS
from sijill.reading.parties import parties_of
from sijill.reading.scene import Scene
from sijill.text import MARK, Token

_SHORT: Final = 3
_BRACKET: Final = 12  # tokens in brackets that break into a clause
_COMMAS: Final = frozenset("،,")
_AROUND_WORD: Final = 4  # letters a word may have around it: "بـ … تهم"
_PREPOSITION_REACH: Final = 3  # "أغار الطيران على", no further
_WORD_BEFORE: Final = 4  # "صاروخا باليستيا إيراني الصنع أطلقته"
_PHRASAL_REACH: Final = 18  # "لقي سبعة من عناصر الشرطة، معظمهم من المجندين، صباح السبت في شرق المدينة حتفهم"


_M = TypeVar("_M", TimeMention, QuantityMention, NameMention)


def scene_of(draft: Draft) -> Scene:
    """Return the Scene of a draft whose mentions have been read."""
    tokens = draft.tokens
    total = len(tokens)
    words = [form.word for form in draft.forms]
    scene = Scene(
        draft=draft,
        tokens=tokens,
        words=words,
        verbs=[None] * total,
        nouns=[None] * total,
        senses=[""] * total,
        particles=[""] * total,
        kinds=[""] * total,
        last=list(range(total)),
        names=[None] * total,
        times=[None] * total,
        quantities=[None] * total,
    )
    _spread(scene, draft.names, scene.names)
    _spread(scene, draft.times, scene.times)
    _spread(scene, draft.quantities, scene.quantities)
    scene.pass_over(_asides(scene))
    scene.brackets = dict(_brackets(scene))
    standing = draft.of_form(OPENS | STANDS)
    for at in standing:
        known = words[at]
        if known is not None and known.openings:
            _open_phrase(scene, at, known)
        here = words[at]
        if here is not None and here.particle is not None:
            _note_particle(scene, at)
        if here is not None and (here.verb is not None or here.event is not None):
            _resolve(scene, at)
    for at in standing:
        reading = scene.verbs[at] or scene.nouns[at]
        if reading is not None:
            scene.deeds.append(at)
            scene.read_as(at, _phrasal(scene, at, reading))
    scene.parties = parties_of(scene)
    return scene


def _asides(scene: Scene) -> Iterator[int]:
    """Yield the marks in a date and the commas round one put in between: the clause goes on behind it.

    سيطرت القوات، الاثنين، على البلدة; بدأت، في مايو، عملية; شن المسلحون في أيار/مايو هجوما.
    """
    for time in scene.draft.times:
        if time.id not in scene.bounds:
            continue
        first, last = scene.covered(time.id)
        yield from (n for n in range(first, last + 1) if scene.tokens[n].kind == MARK)
        opening = first - 2 if first > 1 and _is_preposition(scene, first - 1) else first - 1
        if opening >= 0 and last + 1 < len(scene.tokens) and _is_comma(scene, opening) and _is_comma(scene, last + 1):
            yield from (opening, last + 1)


def _brackets(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield where a short aside in brackets opens and closes: (200 كلم جنوب العاصمة)."""
    opening = -1
    for n, token in enumerate(scene.tokens):
        if token.form == "(":
            opening = n
        elif token.form == ")" and opening >= 0:
            if n - opening <= _BRACKET and scene.sentence[n] == scene.sentence[opening]:
                yield opening, n
            opening = -1


def _is_preposition(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    return word is not None and word.particle is not None and word.particle.item.kind == "preposition"


def _is_comma(scene: Scene, at: int) -> bool:
    return scene.tokens[at].kind == MARK and scene.tokens[at].form in _COMMAS


def _phrasal(scene: Scene, at: int, verb: Reading) -> str:
    """The frame of a verb, or the one it has with a word that follows it in its clause (أطلق … سراح)."""
    words = arabic_vocabulary().phrasal(verb.item.lemma)
    if not words:
        return verb.item.value
    by_preposition = ""
    end = scene.range_of(at)[1]
    for n in range(at + 1, min(end, at + _PHRASAL_REACH)):
        if scene.verbs[n] is not None:
            break
        found = _borne(words, scene.tokens[n].form)
        if not found:
            continue
        word = scene.words[n]
        if (word is None or word.particle is None or word.particle.item.kind != "preposition"):
            return found
        if scene.particles[n] and n - at <= _PREPOSITION_REACH:
            by_preposition = by_preposition or found
    return by_preposition or _word_before(scene, at, words) or verb.item.value


def _word_before(scene: Scene, at: int, words: dict[str, str]) -> str:
    """The word stands before its verb: (صاروخا أطلقته الجماعة), (ثلاث قذائف سقطت على الحي)."""
    if scene.verbs[at] is None:
        return ""
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _WORD_BEFORE) - 1, -1):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return ""
        found = _borne(words, scene.tokens[n].form)
        if found and not scene.particles[n]:
            return found
    return ""


def _borne(words: dict[str, str], token: str) -> str:
    """Return the frame of the first of some words that a token bears, empty where it bears none."""
    for stem, sense in words.items():
        if bears(token, stem):
            return sense
    return ""


def bears(token: str, stem: str) -> bool:
    """Return whether a word stands in a token with particles and pronoun around it; before a pronoun ة is ت (ضحيته)."""
    base = _base(stem)
    return base in token and len(token) - len(base) <= _AROUND_WORD


@cache
def _base(stem: str) -> str:
    return stem[:-1] if stem.endswith("ه") and len(stem) > _SHORT else stem


def _spread(scene: Scene, mentions: Sequence[_M], row: list[_M | None]) -> None:
    """Write each mention over the tokens it covers; a name inside another does not hide the longer one."""
    tokens, draft, total = scene.tokens, scene.draft, len(scene.tokens)
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        first = at = _token_from(draft, mention.start)
        if first is None or at is None:
            continue
        end = mention.end
        while at < total and tokens[at].start < end:
            if row[at] is None:
                row[at] = mention
            at += 1
        scene.bounds[mention.id] = (first, max(first, at - 1))


def _token_from(draft: Draft, start: int) -> int | None:
    """Return the token an offset lies in: a name may begin after the clitic of its first word."""
    for shift in range(6):
        at = draft.token_at(start - shift)
        if at is not None:
            return at
    return None


def _open_phrase(scene: Scene, at: int, word: Word) -> None:
    """Let the longest phrase that begins here stand for its words."""
    tokens = scene.tokens
    following = tokens[at + 1].form if at + 1 < len(tokens) else ""
    for rest, reading in word.openings:
        if rest[0] == following and (len(rest) == 1 or _follow(tokens[at + 1 : at + 1 + len(rest)], rest)):
            end = at + len(rest)
            name = FIELDS[reading.item.list]
            scene.words[at] = msgspec.structs.replace(word, **{name: reading})
            scene.last[at] = end
            for inner in range(at + 1, end + 1):
                inside = scene.words[inner]
                if inside is not None:
                    scene.words[inner] = msgspec.structs.replace(inside, verb=None, event=None, openings=())
            return


def _follow(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    return tuple([token.form for token in tokens]) == words


def _note_particle(scene: Scene, at: int) -> None:
    """Write down the particle at a token. The words of a number are its own: ما in "ما لا يقل عن" opens no clause."""
    word = scene.words[at]
    if word is None or word.particle is None or scene.quantities[at] is not None:
        return
    item = word.particle.item
    if word.people is not None:
        if scene.draft.text[scene.tokens[at].start] == word.people.item.lemma[0] != item.lemma[0]:
            return  # إمام, not أمام: the seat of the hamza tells
        scene.words[at] = msgspec.structs.replace(word, people=None)
    scene.particles[at], scene.kinds[at] = item.value, item.kind


def _resolve(scene: Scene, at: int) -> None:
    """Choose between the verb and the noun a form can be."""
    word = scene.words[at]
    if word is not None and not is_modal(scene, at, word):
        scene.verbs[at] = verb_at(scene, at, word)
        scene.nouns[at] = word.event if scene.verbs[at] is None else None
