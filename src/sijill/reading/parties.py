"""Which force or group of the report a description or a pronoun means: القوات, رجاله, مقاتليها, مواقع التنظيم.

Decides, in one sweep over the report, for every head of a description: the name written into it (القوات الموالية
لحكومة …), what its pronoun stands for (from the same sentence, else from who is speaking), or the party of its kind
told last. Reads the Scene and the statements. What none of these tell stays open. Leaves what a head is to
`parties_heads` and slots to `clauses_slots`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from sijill.languages.arabic.words import Reading
from sijill.languages.spelling import fold
from sijill.model import PlaceMention, Reference, Statement, reference_to
from sijill.model.mentions import ActorMention, NameMention
from sijill.reading.clauses_phrases import known_side, side_of
from sijill.reading.forms import PARTY
from sijill.reading.parties_heads import FORCES, first_word, head_of, is_told_apart, name_joined, pronoun_of
from sijill.reading.scene import Party, Scene

_REACH: Final = 12  # parties looked back over: one told earlier is no longer meant by a noun alone
_SENTENCES: Final = 3  # and sentences


class _Told(msgspec.Struct, frozen=True, gc=False):
    """A party where it was told: its token and sentence, and the pronoun that speaks of it."""

    at: int
    sentence: int
    party: Party
    pronoun: str


def parties_of(scene: Scene) -> dict[int, Party]:
    """Return, by the token of its head, the party each description of a report means.

    >>> from sijill.reading.trying import scene
    >>> found = scene("هاجم الجيش الليبي سرت. وقالت القوات إنها انسحبت.")
    >>> [(at, party.reference.entity) for at, party in parties_of(found).items()]
    [(6, 'ly-army')]
    """
    return _Sweep(scene).run()


class _Sweep:
    """One pass from the first token to the last, with the parties told so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.told: list[_Told] = []
        self.found: dict[int, Party] = {}
        self.said = sorted(
            (one for one in scene.draft.statements if one.content is not None), key=lambda one: one.content.start  # type: ignore[union-attr]  # asked before
        )
        self.starts = [one.content.start for one in self.said if one.content is not None]
        self.employers = dict(_employers(scene.draft.statements))

    def run(self) -> dict[int, Party]:
        scene = self.scene
        named = {scene.covered(name.id)[0] for name in scene.draft.names if name.id in scene.bounds}
        for at in sorted(named.union(scene.draft.of_form(PARTY))):
            name = scene.names[at]
            if name is not None:
                if scene.covered(name.id)[0] == at:
                    self._named(at, name)
                continue
            head = head_of(scene, at)
            if head is not None:
                self._described(at, head)
        return self.found

    def _named(self, at: int, name: NameMention) -> None:
        country = isinstance(name, PlaceMention) and name.place_kind == "country"
        if isinstance(name, ActorMention) or country:
            kind = "" if country else side_of(self.scene, at)
            party = Party(reference_to(name), kind, "")
            self._tell(at, party, "ها" if country else pronoun_of(first_word(self.scene, at)))

    def _described(self, at: int, head: Reading) -> None:
        party = self._written(at) or self._by_pronoun(at, head) or self._of_its_kind(at, head)
        if party is None:
            return
        self.found[at] = party
        if head.item.list != "sites":
            self._tell(at, party, "هم" if head.item.list == "people" else pronoun_of(self.scene.tokens[at].form))

    def _tell(self, at: int, party: Party, pronoun: str) -> None:
        self.told.append(_Told(at, self.scene.sentence[at], party, pronoun))

    def _written(self, at: int) -> Party | None:
        """The party whose name is written into the description, after لـ, من or as its owner."""
        name = name_joined(self.scene, at)
        if name is None:
            return None
        kind = known_side(self.scene, name.entity) or side_of(self.scene, at)
        return Party(reference_to(name), kind, "")

    def _by_pronoun(self, at: int, head: Reading) -> Party | None:
        if not head.enclitic:
            return None
        sentence = self.scene.sentence[at]
        if head.enclitic != "نا":
            for told in reversed(self.told[-_REACH:]):
                if told.sentence == sentence and told.pronoun == head.enclitic:
                    return Party(told.party.reference, told.party.kind, "the party its pronoun stands for")
        return self._speaking(at, head.enclitic)

    def _speaking(self, at: int, pronoun: str) -> Party | None:
        """Who is speaking: the organisation of the statement the words stand in (رجاله, قواتنا)."""
        said = self._statement_at(self.scene.tokens[at].start)
        if said is None or pronoun not in ("ه", "ها", "نا"):
            return None
        employer = said.organisation
        if employer is None and said.speaker is not None:
            employer = self.employers.get(said.speaker.entity or fold(said.speaker.text))
        if employer is None or (pronoun == "ها" and said.speaker is not None and said.speaker != said.organisation):
            return None
        return Party(employer, known_side(self.scene, employer.entity), "the side of who is speaking")

    def _statement_at(self, start: int) -> Statement | None:
        """The innermost statement whose content holds an offset: the last to begin that has not ended."""
        for number in range(bisect_right(self.starts, start) - 1, max(-1, bisect_right(self.starts, start) - 9), -1):
            content = self.said[number].content
            if content is not None and content.end > start:
                return self.said[number]
        return None

    def _of_its_kind(self, at: int, head: Reading) -> Party | None:
        """The party of this kind told last, for a noun with the article: القوات, الجنود, المسلحون."""
        kind = head.item.value if head.item.list == "actor_words" else head.item.kind
        if not head.article or kind not in FORCES or is_told_apart(self.scene, at, head):
            return None
        sentence = self.scene.sentence[at]
        for told in reversed(self.told[-_REACH:]):
            if sentence - told.sentence > _SENTENCES:
                return None
            if told.party.kind == kind:
                return Party(told.party.reference, kind, "the party of its kind told last")
        return None


def _employers(statements: Iterable[Statement]) -> Iterator[tuple[str, Reference]]:
    """Yield, for each person a statement gives an organisation, that organisation."""
    for said in statements:
        if said.speaker is not None and said.organisation is not None:
            yield said.speaker.entity or fold(said.speaker.text), said.organisation
