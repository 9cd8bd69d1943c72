"""Whose words they are: the reference of each speaker, named, described, anonymous or continued from before.

Decides text, mention, entity, organisation and role of a speaker, and which earlier speaker a saying without a source
goes on with. Reads the Scan, its names and the cues in order. Leaves the words of the source to `statements_subjects`.
"""

from dataclasses import dataclass, field
from typing import Final

from sijill.model.mentions import PersonMention
from sijill.reading.statements_cue import Cue
from sijill.reading.statements_described import Speaker, author_of, described, document_of
from sijill.reading.statements_meant import meant
from sijill.reading.statements_persons import reference
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import is_source, noun_boundary
from sijill.reading.statements_subjects import subject_after
from sijill.reading.statements_words import is_comma
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
        """Return who speaks at a cue and remember it.

        >>> from sijill.reading.trying import page
        >>> from sijill.reading.statements_cues import find_cues
        >>> found = page("قال الوزير سالم الناصري إن سبعة قتلوا. وأضاف أن القصف توقف.")
        >>> speakers = Speakers(found)
        >>> [speakers.of(cue).speaker.text for cue in find_cues(found)]
        ['سالم الناصري', 'سالم الناصري']
        """
        where = self.page.draft.sentence_of(cue.at)
        speaker = self._named(cue) if cue.subject is not None else self._continued(cue, where)
        if speaker is not None and (cue.at in self.beside or cue.shape == "passed_on" or not self.heard):
            self.heard.append(speaker)
            self.sentence_of.append(where)
        return speaker

    def _named(self, cue: Cue) -> Speaker:
        assert cue.subject is not None
        found = described(self.page, author_of(self.page, cue.subject), cue.gender)
        found = found.__replace__(document=document_of(self.page, cue))
        earlier = meant(self.page, cue.subject, found, self.heard)
        if earlier is None or earlier.speaker is None or found.speaker is None:
            return found
        reference = earlier.speaker.__replace__(
            text=found.speaker.text, label=earlier.speaker.label or earlier.speaker.text
        )
        return found.__replace__(
            speaker=reference, organisation=found.organisation or earlier.organisation,
            role=found.role or earlier.role, inferred=found.inferred | {"speaker": "same_description"},
            form=earlier.form,
            words=found.words | earlier.words,
        )

    def _continued(self, cue: Cue, where: int) -> Speaker | None:
        """Return the speaker a saying without a source goes on with."""
        in_sentence = [one for one, n in zip(self.heard[-6:], self.sentence_of[-6:], strict=True) if n == where]
        own = None if in_sentence else self._doer(cue, where)
        if own is not None:
            return own.__replace__(inferred=own.inferred | {"speaker": "subject_of_sentence"})
        person = None if in_sentence else self._person_before(cue, where)
        if person is not None:
            return person.__replace__(inferred={"speaker": "person_in_sentence"})
        lately = list(reversed(in_sentence or self.heard[-12:]))
        told = [one for one in lately if one.gender] or lately  # بحسب فلان seldom goes on
        fits = (one for one in told if not cue.gender or one.gender in ("", cue.gender) or cue.number == "p")
        one = next(fits, self.heard[-1] if self.heard else None)
        return one.__replace__(inferred=one.inferred | {"speaker": "continued_speaker"}) if one else None

    def _doer(self, cue: Cue, where: int) -> Speaker | None:
        """Return who does something in the sentence, else in a silent one before: رفض الوزير … معتبرا."""
        first, _ = self.page.draft.sentences[where]
        found = self._subject_of_verb(cue, first, cue.at)
        if found is None and where and cue.at - first <= 2 and (where - 1) not in self.sentence_of[-3:]:
            found = self._subject_of_verb(cue, *self.page.draft.sentences[where - 1])
        return found

    def _person_before(self, cue: Cue, where: int) -> Speaker | None:
        """Return the last person named before a cue in its sentence: وهو ما هدد به فلان حين قال."""
        first, _ = self.page.draft.sentences[where]
        for at in range(cue.at - 1, max(first + 1, cue.at - _NEAR), -1):
            name = self.page.names.get(at)
            if name is not None and isinstance(name[1], PersonMention):
                return Speaker(reference(name[1]), None, name[1].role, cue.gender, frozenset(), {}, "named")
        return None

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
            if not is_source(self.page, subject[0]):
                continue
            subject = (subject[0], max(noun_boundary(self.page, *subject), subject[0] + 1))
            return described(self.page, subject, gender)
        return None

    def _gender_of_verb(self, at: int) -> str | None:
        saying = self.page.sayings[at]
        if saying is not None and saying.verb is not None:
            return saying.verb.gender
        word = self.page.draft.forms[at].word
        if word is None or word.verb is None or not word.verb.item.inflections:
            return None
        return word.verb.item.inflections[0].gender
