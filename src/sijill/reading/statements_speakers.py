"""Whose words they are: the reference of each speaker, named, described, anonymous or continued from before.

Decides text, mention, entity, organisation and role of a speaker, and which earlier speaker a saying without a source
goes on with. Reads the Scan, its names and the cues in order. Leaves the words of the source to `statements_subjects`.
"""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.reading.statements_cue import Cue
from sijill.reading.statements_described import Speaker, described, document_of, names_person
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, noun_boundary
from sijill.reading.statements_subjects import subject_after
from sijill.reading.statements_words import has_article, is_comma
from sijill.text import MARK

_NEAR: Final = 30  # tokens from the start of a sentence within which its own subject is looked for


@dataclass
class Speakers:
    """The speakers of a report so far, latest last."""

    page: Scan
    heard: list[Speaker] = field(default_factory=list)
    sentence_of: list[int] = field(default_factory=list)
    beside: frozenset[int] = frozenset()

    def of(self, cue: Cue) -> Speaker | None:
        """Return who speaks at a cue and remember it."""
        where = self.page.draft.sentence_of(cue.at)
        speaker = self._named(cue) if cue.subject is not None else self._continued(cue, where)
        if speaker is not None and (cue.at in self.beside or cue.shape == "passed_on" or not self.heard):
            self.heard.append(speaker)
            self.sentence_of.append(where)
        return speaker

    def _named(self, cue: Cue) -> Speaker:
        assert cue.subject is not None
        found = msgspec.structs.replace(
            described(self.page, cue.subject, cue.gender), words=self._words(cue.subject),
            article=has_article(self.page, cue.subject[0]), document=document_of(self.page, cue),
        )
        earlier = self._same_as(cue.subject, found)
        if earlier is None or earlier.speaker is None or found.speaker is None:
            return found
        reference = msgspec.structs.replace(
            earlier.speaker, text=found.speaker.text, label=earlier.speaker.label or earlier.speaker.text
        )
        return msgspec.structs.replace(
            found, speaker=reference, organisation=found.organisation or earlier.organisation,
            role=found.role or earlier.role, inferred={"speaker": "same_description"},
            form=earlier.form,
            words=found.words | earlier.words,
        )

    def _same_as(self, subject: Range, found: Speaker) -> Speaker | None:
        """Return the earlier speaker a description without a name means: المصدر, البيان, المتحدث باسم الوزارة."""
        if found.speaker is None or self.page.kind(subject[0], "same"):
            return None
        if self.page.kind(subject[0], "medium") and subject[1] - subject[0] == 1:
            return self._author(subject[0])
        if found.speaker.mention is not None:
            return self._surname(found)
        words = self._words(subject)
        office = bool(found.head) and self._is_office(subject)
        for one in reversed(self.heard[-12:]):
            if found.role is None and words < one.words and names_person(one) and one.gender == found.gender:
                return one  # a surname after the full name
            if not office or one.head != found.head:
                continue
            missing = words - one.words
            if len(words) == 1 or not missing or (found.role and len(missing) == 1 and len(words) > 2):
                return one
            if found.role and self._last_of_office(found, one):
                return one
        return None

    def _surname(self, found: Speaker) -> Speaker | None:
        """Return the speaker of this report whose full name ends in the word found, nearer than any namesake."""
        assert found.speaker is not None
        name = found.speaker.text
        if found.form != "named" or " " in name:
            return None
        for one in reversed(self.heard[-12:]):
            if one.speaker is not None and one.speaker.text.endswith((" " + name, "-" + name)):
                return one if one.speaker.entity != found.speaker.entity else None
        return None

    def _author(self, at: int) -> Speaker | None:
        """Return who a document with the article belongs to: البيان after في بيان."""
        value = self.page.sayings[at].kinds["medium"]  # type: ignore[union-attr]
        if not has_article(self.page, at):
            return None
        return next((one for one in reversed(self.heard[-12:]) if one.document == value), None)

    def _is_office(self, subject: Range) -> bool:
        """Return whether a description holds an article and no name of its own after it."""
        articles = [at for at in range(*subject) if has_article(self.page, at)]
        if not articles:
            return False
        return all(
            has_article(self.page, at) or self.page.kind(at, "b_word") or self.page.kind(at, "role")
            or self.page.kind(at, "preposition") or self.page.kind(at, "carrier") or at in self.page.quotes
            or self.page.is_quoted(at) or self.page.draft.tokens[at].kind == MARK or at < articles[0]
            for at in range(subject[0] + 1, subject[1])
        )

    def _last_of_office(self, found: Speaker, one: Speaker) -> bool:
        """Return whether the last speaker with a title may be the one meant: no organisation tells them apart."""
        if one is not next((heard for heard in reversed(self.heard) if heard.role), None):
            return False
        mine, theirs = found.organisation, one.organisation
        if mine is not None and theirs is not None and mine.entity and theirs.entity:
            return mine.entity == theirs.entity
        return found.article

    def _words(self, subject: Range) -> frozenset[str]:
        return frozenset(token.form for token in self.page.draft.tokens[subject[0] : subject[1]])

    def _continued(self, cue: Cue, where: int) -> Speaker | None:
        """Return the speaker a saying without a source goes on with."""
        in_sentence = [one for one, n in zip(self.heard[-6:], self.sentence_of[-6:], strict=True) if n == where]
        own = None if in_sentence else self._doer(cue, where)
        if own is not None:
            return msgspec.structs.replace(own, inferred={"speaker": "subject_of_sentence"})
        for one in reversed(in_sentence or self.heard[-12:]):
            if not cue.gender or not one.gender or one.gender == cue.gender or cue.number == "p":
                return msgspec.structs.replace(one, inferred={"speaker": "continued_speaker"})
        if self.heard:
            return msgspec.structs.replace(self.heard[-1], inferred={"speaker": "continued_speaker"})
        return None

    def _doer(self, cue: Cue, where: int) -> Speaker | None:
        """Return who does something in the sentence, else in a silent one before: رفض الوزير … معتبرا."""
        first, _ = self.page.draft.sentences[where]
        found = self._subject_of_verb(cue, first, cue.at)
        if found is None and where and cue.at - first <= 2 and (where - 1) not in self.sentence_of[-3:]:
            found = self._subject_of_verb(cue, *self.page.draft.sentences[where - 1])
        return found

    def _subject_of_verb(self, cue: Cue, first: int, end: int) -> Speaker | None:
        """Return the subject of the first verb between two tokens that begins a clause and fits the cue's gender."""
        tokens = self.page.draft.tokens
        for at in range(first, min(end - 1, first + _NEAR)):
            if at > first and not is_comma(self.page, at - 1):
                continue
            gender = self._gender_of_verb(at)
            if gender is None or (cue.shape == "verb" and gender != cue.gender):
                continue
            subject = subject_after(self.page, at + 1, end)
            if subject is None or subject[0] - at > 4 or tokens[subject[0]].kind == MARK:
                continue
            subject = (subject[0], max(noun_boundary(self.page, *subject), subject[0] + 1))
            return described(self.page, subject, gender)
        return None

    def _gender_of_verb(self, at: int) -> str | None:
        saying = self.page.sayings[at]
        if saying is not None and saying.verb is not None:
            return saying.verb.gender
        word = arabic_vocabulary().word(self.page.draft.tokens[at].form)
        if word is None or word.verb is None or not word.verb.item.inflections:
            return None
        return word.verb.item.inflections[0].gender
