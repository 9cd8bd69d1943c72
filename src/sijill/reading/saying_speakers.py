"""Whose words they are: the reference of each speaker, named, described, anonymous or continued from before.

Decides text, mention, entity, organisation and role of a speaker, and which earlier speaker a saying without a source
goes on with. Reads the Scan, its names and the cues in order. Leaves the words of the source to `saying_subjects`.
"""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.model import Reference
from sijill.model.mentions import ActorMention, NameMention, PersonMention, PlaceMention
from sijill.reading.saying_cues import Cue, sentence
from sijill.reading.saying_scan import Scan
from sijill.reading.saying_subjects import Range, noun_boundary, subject_after
from sijill.reading.saying_words import has_article

_NEAR: Final = 12  # tokens from the start of a sentence within which its own subject is looked for


class Speaker(msgspec.Struct, frozen=True, gc=False):
    """One who speaks, as far as the report tells."""

    speaker: Reference | None
    organisation: Reference | None
    role: str | None
    gender: str
    head: str
    inferred: dict[str, str]
    words: frozenset[str] = frozenset()
    article: bool = False


@dataclass
class Speakers:
    """The speakers of a report so far, latest last."""

    page: Scan
    heard: list[Speaker] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)

    def of(self, cue: Cue) -> Speaker | None:
        """Return who speaks at a cue and remember it."""
        where = self.page.draft.sentence_of(cue.at)
        speaker = self._named(cue) if cue.subject is not None else self._continued(cue, where)
        if speaker is not None:
            self.heard.append(speaker)
            self.sentence_of.append(where)
        return speaker

    def _named(self, cue: Cue) -> Speaker:
        assert cue.subject is not None
        found = msgspec.structs.replace(
            described(self.page, cue.subject, cue.gender), words=self._words(cue.subject),
            article=has_article(self.page, cue.subject[0]),
        )
        earlier = self._same_as(cue.subject, found)
        if earlier is None or earlier.speaker is None or found.speaker is None:
            return found
        reference = msgspec.structs.replace(
            earlier.speaker, text=found.speaker.text, label=earlier.speaker.label or earlier.speaker.text
        )
        return msgspec.structs.replace(
            found, speaker=reference, organisation=found.organisation or earlier.organisation,
            role=found.role or earlier.role, inferred={"speaker": "same_description"}, words=found.words | earlier.words,
        )

    def _same_as(self, subject: Range, found: Speaker) -> Speaker | None:
        """Return the earlier speaker a description without a name means: المصدر, الأخير, المتحدث باسم الوزارة."""
        if found.speaker is None or found.speaker.mention is not None:
            return None
        if self.page.kind(subject[0], "same"):
            return self.heard[-1] if self.heard else None
        if not found.head or not self._is_known(subject, found):
            return None
        words = self._words(subject)
        bare = subject[1] - subject[0] <= 2
        for one in reversed(self.heard[-12:]):
            shared = len(words & one.words)
            if one.head == found.head and (bare or shared >= max(len(words) - 1, 2) or self._one_office(found, one)):
                return one
        return None

    def _is_known(self, subject: Range, found: Speaker) -> bool:
        """Return whether a description speaks of someone the reader has met: an article, or an office of one holder."""
        return has_article(self.page, subject[0]) or (found.role is not None and subject[1] - subject[0] >= 2 and any(
            has_article(self.page, at) for at in range(subject[0] + 1, subject[1])
        ))

    def _one_office(self, found: Speaker, one: Speaker) -> bool:
        """Return whether a title with an article and the last speaker of that title can be one: nothing says otherwise."""
        if not found.speaker or one is not next((h for h in reversed(self.heard) if h.role), None):
            return False
        mine, theirs = found.organisation, one.organisation
        known = mine is not None and theirs is not None and mine.entity and theirs.entity
        return bool(mine and theirs and mine.entity == theirs.entity) if known else found.article

    def _words(self, subject: Range) -> frozenset[str]:
        return frozenset(token.form for token in self.page.draft.tokens[subject[0] : subject[1]])

    def _continued(self, cue: Cue, where: int) -> Speaker | None:
        """Return the speaker a saying without a source goes on with."""
        in_sentence = [one for one, n in zip(self.heard[-6:], self.sentence_of[-6:], strict=True) if n == where]
        if not in_sentence:
            own = self._sentence_subject(cue)
            if own is not None:
                return msgspec.structs.replace(own, inferred={"speaker": "subject_of_sentence"})
        for one in reversed(in_sentence or self.heard[-12:]):
            if not cue.gender or not one.gender or one.gender == cue.gender or cue.number == "p":
                return msgspec.structs.replace(one, inferred={"speaker": "continued_speaker"})
        if self.heard:
            return msgspec.structs.replace(self.heard[-1], inferred={"speaker": "continued_speaker"})
        return None

    def _sentence_subject(self, cue: Cue) -> Speaker | None:
        """Return the subject of a sentence that begins with another verb: رفض الوزير … معتبرا أن."""
        first, _ = sentence(self.page, cue.at)
        word = arabic_vocabulary().word(self.page.draft.tokens[first].form)
        if cue.at - first < 2 or word is None or word.verb is None or not word.verb.item.inflections:
            return None
        subject = subject_after(self.page, first + 1, cue.at)
        if subject is None or subject[0] - first > _NEAR:
            return None
        subject = (subject[0], max(noun_boundary(self.page, *subject), subject[0] + 1))
        gender = word.verb.item.inflections[0].gender
        return described(self.page, subject, gender)


def described(page: Scan, subject: Range, gender: str) -> Speaker:
    """Return the speaker a range of words names or describes."""
    names = _names(page, subject)
    person = next((name for name in names if isinstance(name, PersonMention)), None)
    actor = next((name for name in names if isinstance(name, ActorMention)), None)
    place = next((name for name in names if isinstance(name, PlaceMention)), None)
    role_at = next((at for at in range(*subject) if page.kind(at, "role")), None)
    organisation = reference(actor) if actor is not None else None
    role = _role(page, subject, role_at, person)
    if person is not None:
        return Speaker(reference(person), organisation, person.role or role, gender, _head(page, role_at), {})
    whole = Reference(_text(page, subject))
    if role_at is not None:
        return Speaker(whole, organisation, role, gender, _head(page, role_at), {})
    alone = actor if actor is not None else place if place is not None and _starts(page, subject, place) else None
    if alone is not None:
        speaker = reference(alone)
        return Speaker(speaker, speaker, None, gender, _head(page, subject[0]), {})
    return Speaker(whole, None, None, gender, _head(page, subject[0]), {})


def reference(name: NameMention) -> Reference:
    """Return the reference to a name mention."""
    return Reference(name.text, name.id, name.entity, name.label)


def _names(page: Scan, subject: Range) -> list[NameMention]:
    found, at = [], subject[0]
    while at < subject[1]:
        if at in page.names and page.names[at][0] <= subject[1]:
            found.append(page.names[at][1])
            at = page.names[at][0]
        else:
            at += 1
    return found


def _starts(page: Scan, subject: Range, place: PlaceMention) -> bool:
    return place.start <= page.draft.tokens[subject[0]].end


def _head(page: Scan, at: int | None) -> str:
    """Return the class of a description: the value of its role word, or the word without its article."""
    if at is None:
        return ""
    saying = page.sayings[at]
    if saying is not None and "role" in saying.kinds:
        return "role:" + saying.kinds["role"]
    return page.draft.tokens[at].form.removeprefix("ال")


def _role(page: Scan, subject: Range, at: int | None, person: PersonMention | None) -> str | None:
    if at is None:
        return None
    tokens, end = page.draft.tokens, at + 1
    while end < subject[1] and tokens[end].form not in {"،", ","} and (
        person is None or not person.start <= tokens[end].start < person.end
    ):
        end += 1
    return page.draft.text[tokens[at].start : tokens[end - 1].end]


def _text(page: Scan, subject: Range) -> str:
    tokens = page.draft.tokens
    return page.draft.text[tokens[subject[0]].start : tokens[subject[1] - 1].end].strip("\"'«»“” ")
