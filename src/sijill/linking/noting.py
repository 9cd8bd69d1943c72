"""What the notes of one report are made with: its places, names, days, sentences and voices, each looked up once.

Decides how a reference of a claim becomes a name or a place of a note; a claim that names no place gets the one its
report is most about, marked as inferred. Reads one Reading. Leaves what is kept of a claim to `claim_notes` and
`figure_notes`.
"""

from collections import Counter

from msgspec.structs import replace

from sijill.languages.spelling import fold
from sijill.linking.days import day_number
from sijill.linking.notes import Origin, PlaceNote, TimeNote
from sijill.linking.report_traits import published_day
from sijill.linking.voices import chain_of, name_of, own_source, quoted_outlet, voice_of
from sijill.model import EventClaim, PlaceMention, Reading, Reference, Report, Statement
from sijill.model.claims import ClaimTime


class Noting:
    """One Reading with what its notes are looked up in."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report = report
        self.reading = reading
        self.named = {mention.id for mention in reading.mentions if mention.form == "name"}
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.statements = {claim.id: claim for claim in reading.claims if isinstance(claim, Statement)}
        self.day = day_number(published_day(reading))
        self.source = own_source(reading.report)
        self.quoted = quoted_outlet(self.statements.values(), self.named)
        self.around = self._main_place()

    def _main_place(self) -> PlaceNote | None:
        told: Counter[str] = Counter()
        notes: dict[str, PlaceNote] = {}
        for claim in self.reading.claims:
            place = self.place(claim.place) if isinstance(claim, EventClaim) else None
            if place is not None and place.kind not in ("country", "continent"):
                told[place.name] += 1
                notes[place.name] = place
        if not told:
            return None
        return replace(notes[max(told, key=lambda name: (told[name], name))], inferred=True)

    def place(self, reference: Reference | None) -> PlaceNote | None:
        """Return the place a reference is to, with where it is when the reading resolved it; null for none.

        >>> from sijill.engine.trying import readings
        >>> Noting(*readings("قتل رجل.")[0]).place(Reference("الميناء", None, None, None)).name
        'الميناء'
        """
        name = (reference.entity or fold(reference.text).strip()) if reference is not None else None
        if reference is None or not name:
            return None
        mention = self.mentions.get(reference.mention or "")
        if not isinstance(mention, PlaceMention):
            return PlaceNote(name, reference.text, reference.label, reference.entity, None, None, None, None)
        return PlaceNote(
            name, reference.text, reference.label or mention.label, reference.entity, mention.place_kind,
            mention.within, mention.latitude, mention.longitude,
        )

    def names(self, references: list[Reference]) -> tuple[str, ...]:
        """Return the names of some references, sorted, those that are only described left out.

        >>> from sijill.engine.trying import readings
        >>> Noting(*readings("قتل رجل.")[0]).names([Reference("رجل", None, None, None)])
        ()
        """
        return tuple(sorted({name for one in references if (name := name_of(one, self.named)) is not None}))

    def time(self, time: ClaimTime | None) -> TimeNote | None:
        """Return a time with its bounds as ordinals; null where it has none.

        >>> from sijill.engine.trying import readings
        >>> time = Noting(*readings("قتل رجل.")[0]).time(ClaimTime(earliest="2016-12-06", latest="2016-12-06"))
        >>> time.latest - time.earliest
        0
        """
        if time is None or (time.earliest is None and time.latest is None):
            return None
        return TimeNote(day_number(time.earliest), day_number(time.latest), time.precision, time.text)

    def origin(self, attribution: str | None, *, declared: bool = False) -> Origin:
        """Return where a claim stands and whose voice it is in; `attribution` is the statement around it.

        >>> from sijill.engine.trying import readings
        >>> Noting(*readings("قتل رجل.")[0]).origin(None).source.label
        'Outlet 1'
        """
        voice = voice_of(chain_of(attribution, self.statements), self.named) or self.quoted
        header = self.reading.report
        return Origin(
            report=header.id, published=self.day, stamp=header.published or published_day(self.reading) or "",
            voice=voice, source=self.source, chain=attribution, declared=declared,
        )

    def sentence(self, at: int) -> int:
        """Return the number of the sentence an offset lies in, -1 for none.

        >>> from sijill.engine.trying import readings
        >>> noting = Noting(*readings("قتل رجل. أصيب آخر.")[0])
        >>> noting.sentence(0), noting.sentence(10), noting.sentence(99)
        (0, 1, -1)
        """
        return next((n for n, (start, end) in enumerate(self.reading.sentences) if start <= at < end), -1)
