"""A shallow view of a report's clauses: what each word is where it stands, and the mentions it belongs to.

Decides between the readings a form has (the verb قصف or the noun قصف) by what stands before it, finds phrases, and
says which token belongs to which mention. Reads the tokens, the vocabulary and the mentions of earlier aspects.
Leaves whether a deed happened to `clauses_realis` and who did it to `clauses_slots`.
"""

from collections.abc import Sequence
from typing import Final, TypeVar

import msgspec

from sijill.languages.arabic.vocabulary import FIELDS, Reading, Word, arabic_vocabulary
from sijill.model import NameMention, QuantityMention, TimeMention
from sijill.reading.draft import Draft
from sijill.reading.scene import Scene
from sijill.text import MARK, WORD

_M = TypeVar("_M", TimeMention, QuantityMention, NameMention)
# A bare masdar after these words is a noun even where its letters could be a verb.
_BEFORE_NOUN: Final = frozenset({"preposition", "negation"})
_VERB_OPENERS: Final = frozenset({"future", "modal"})
_PREPOSITION_REACH: Final = 3  # "أغار الطيران على", no further
_PHRASAL_REACH: Final = 12  # "لقي سبعة من عناصر الشرطة صباح السبت في شرق المدينة حتفهم"


def scene_of(draft: Draft) -> Scene:
    """Return the Scene of a draft whose mentions have been read."""
    word = arabic_vocabulary().word
    tokens = draft.tokens
    total = len(tokens)
    words = [word(token.form) if token.kind == WORD else None for token in tokens]
    sentence = [number for number, (first, end) in enumerate(draft.sentences) for _ in range(first, end)]
    scene = Scene(
        draft=draft,
        tokens=tokens,
        words=words,
        verbs=[None] * total,
        nouns=[None] * total,
        senses=[""] * total,
        last=list(range(total)),
        sentence=sentence,
        names=[None] * total,
        times=[None] * total,
        quantities=[None] * total,
    )
    _spread(scene, draft.names, scene.names)
    _spread(scene, draft.times, scene.times)
    _spread(scene, draft.quantities, scene.quantities)
    for at, known in enumerate(words):
        if known is not None:
            if known.openings:
                _open_phrase(scene, at, known)
            _resolve(scene, at)
    for at, verb in enumerate(scene.verbs):
        reading = verb or scene.nouns[at]
        if reading is not None:
            scene.senses[at] = _phrasal(scene, at, reading)
    return scene


def _phrasal(scene: Scene, at: int, verb: Reading) -> str:
    """The frame of a verb, or the one it has with a word that follows it in its clause (أطلق … سراح)."""
    words = arabic_vocabulary().phrasal(verb.item.lemma)
    if not words:
        return verb.item.value
    by_preposition = ""
    end = scene.range_of(at)[1]
    for n in range(at + 1, min(end, at + _PHRASAL_REACH)):
        token = scene.tokens[n].form
        if scene.verbs[n] is not None:
            break
        found = next((words[stem] for stem in words if stem in token and len(token) - len(stem) <= 4), "")
        if found and not scene.particle(n, "preposition"):
            return found
        if found and n - at <= _PREPOSITION_REACH:
            by_preposition = by_preposition or found
    return by_preposition or verb.item.value


def _spread(scene: Scene, mentions: Sequence[_M], row: list[_M | None]) -> None:
    """Write each mention over the tokens it covers; a name inside another does not hide the longer one."""
    tokens, draft = scene.tokens, scene.draft
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        at = _token_from(draft, mention.start)
        if at is None:
            continue
        first = at
        while at < len(tokens) and tokens[at].start < mention.end:
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
    for rest, reading in word.openings:
        end = at + len(rest)
        if end < len(tokens) and all(tokens[at + 1 + n].form == form for n, form in enumerate(rest)):
            name = FIELDS[reading.item.list]
            scene.words[at] = msgspec.structs.replace(word, **{name: reading})
            scene.last[at] = end
            for inner in range(at + 1, end + 1):
                inside = scene.words[inner]
                if inside is not None:
                    scene.words[inner] = msgspec.structs.replace(inside, verb=None, event=None, openings=())
            return


def _resolve(scene: Scene, at: int) -> None:
    """Choose between the verb and the noun a form can be."""
    word = scene.words[at]
    if word is None:
        return
    verb = word.verb
    if verb is not None and any(test(scene, at, verb) for test in (_stands_as_name, _after_preposition, _is_stray)):
        verb = None
    if verb is not None and (word.event is None or _is_verb(scene, at, word.event)):
        scene.verbs[at] = verb
    else:
        scene.nouns[at] = word.event


def _verb_stands_before(scene: Scene, at: int) -> bool:
    """A clause has one verb: what follows it without و or an opener is its object (نفى المتحدث قصف القرية)."""
    for n in range(at - 1, max(at - 5, -1), -1):
        if scene.verbs[n] is not None:
            return True
        if scene.tokens[n].kind == MARK or scene.particle(n, "opener"):
            return False
    return False


def _masdar_stands_before(scene: Scene, at: int) -> bool:
    """A masdar that a preposition governs takes the next one along: "للمطالبة بإنهاء الحصار وسحب القوات"."""
    for n in range(at - 1, max(at - 9, -1), -1):
        if scene.verbs[n] is not None or scene.is_mark(n) or scene.particle(n, "opener"):
            return False
        noun = scene.nouns[n]
        if noun is not None and noun.item.kind == "masdar" and set(noun.proclitic) & set("بل"):
            return True
    return False


def _is_stray(scene: Scene, at: int, verb: Reading) -> bool:
    """No verb takes the pronoun ي (جندي), a written ة is none (أسرة), فجرا is a time; a jussive needs its لم، لا or
    ل.
    """
    if verb.enclitic == "ي" or (scene.tokens[at].form.endswith("ا") and scene.draft.words[at].first("day_parts")):
        return True
    if verb.enclitic == "ه" and scene.draft.text[scene.tokens[at].end - 1] == "ة":
        return True
    tenses = {inflection.tense for inflection in verb.item.inflections}
    if tenses != {"jussive"} or "ل" in verb.proclitic:
        return False
    return not any(scene.particle(n, "negation") or scene.particle(n, "opener") for n in range(max(0, at - 2), at))


def _after_preposition(scene: Scene, at: int, _: Reading) -> bool:
    """No verb follows a preposition: "مع تفجر" is a noun even where only the verb is listed."""
    return at > 0 and scene.particle(at - 1, "preposition") != "" and scene.last[at - 1] == at - 1


def _stands_as_name(scene: Scene, at: int, _: Reading) -> bool:
    """A verb's letters inside a name or a time are no verb: (سقط inside a place, أحد weekday)."""
    return scene.names[at] is not None or scene.times[at] is not None


def _is_verb(scene: Scene, at: int, noun: Reading) -> bool:
    """Return whether a form that is both verb and masdar is the verb here."""
    if noun.article or any(letter in noun.proclitic for letter in "بلك") or scene.last[at] > at:
        return False
    if at == 0 or scene.sentence[at - 1] != scene.sentence[at]:
        return True
    if not noun.proclitic and _verb_stands_before(scene, at):
        return False
    if noun.proclitic == "و" and _masdar_stands_before(scene, at):
        return False
    before = scene.words[at - 1]
    if scene.tokens[at - 1].kind == MARK:
        return True
    if before is not None:
        if before.particle is not None:
            return before.particle.item.kind not in _BEFORE_NOUN
        if before.event is not None or before.counted is not None:
            return scene.nouns[at - 1] is not None and before.event is not None and before.event.article
        if before.people is not None:
            return True
    return bool(noun.proclitic) or scene.tokens[at - 1].form.startswith("ال") or scene.names[at - 1] is not None
