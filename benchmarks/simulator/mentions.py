"""The mentions of a page, from its marks: towns, sides, speakers, days and tolls with the values they stand for."""

from dataclasses import dataclass, field

from benchmarks.simulator.facts import Force, Place, Telling
from benchmarks.simulator.grammar import Mark
from benchmarks.simulator.writing import NO_DAY, Page

from sijill.model import ClaimTime, Mention, PlaceMention, QuantityMention, Quote, Reference, TimeMention
from sijill.model.codes import Precision
from sijill.model.mentions import ActorMention, PersonMention

RULE = "simulated"
PARTS = {"مساء": "TEV", "صباح": "TMO"}


@dataclass
class Mentions:
    """The mentions of one Reading in the making, in the order they were met."""

    telling: Telling
    page: Page
    found: list[Mention] = field(default_factory=list)

    def quote(self, mark: Mark) -> Quote:
        """Return the marked words."""
        return Quote(mark.start, mark.end, self.page.text[mark.start:mark.end])

    def new_id(self) -> str:
        """Return the id of the next mention."""
        return f"m{len(self.found) + 1}"

    def place(self, mark: Mark, place: Place) -> Reference:
        """Return a town, mentioned by its name within the marked words."""
        words = self.quote(mark)
        shift = words.text.rfind(place.name)
        start, identity = mark.start + shift, self.new_id()
        self.found.append(PlaceMention(
            id=identity, start=start, end=start + len(place.name), text=place.name, entity=place.id, label=place.label,
            latitude=place.latitude, longitude=place.longitude, country=place.country, place_kind="town", rule=RULE,
        ))
        return Reference(words.text, identity, place.id, place.label)

    def force(self, mark: Mark, force: Force) -> Reference:
        """Return a side by the name it goes by here."""
        words, identity = self.quote(mark), self.new_id()
        self.found.append(ActorMention(
            id=identity, start=words.start, end=words.end, text=words.text, entity=force.id, label=force.names[0],
            rule=RULE,
        ))
        return Reference(words.text, identity, force.id, force.names[0])

    def outlet(self, mark: Mark) -> Reference:
        """Return an outlet that is quoted by its name."""
        words, identity = self.quote(mark), self.new_id()
        self.found.append(ActorMention(
            id=identity, start=words.start, end=words.end, text=words.text, label=words.text, rule=RULE,
        ))
        return Reference(words.text, identity, None, words.text)

    def time(self, mark: Mark, value: str, earliest: str, latest: str) -> ClaimTime:
        """Return a day or a month."""
        words, identity = self.quote(mark), self.new_id()
        precision: Precision = "day" if earliest == latest else "month"
        self.found.append(TimeMention(
            id=identity, start=words.start, end=words.end, text=words.text, type="TIME" if "T" in value else "DATE",
            value=value, earliest=earliest, latest=latest, precision=precision, rule=RULE,
        ))
        return ClaimTime(earliest=earliest, latest=latest, precision=precision, text=words.text, mention=identity)

    def day(self, mark: Mark) -> ClaimTime | None:
        """Return the day the happening is given here, None when none is."""
        day = self.telling.facts.day
        if day is None or self.quote(mark).text == NO_DAY:
            return None
        part = PARTS.get(self.quote(mark).text.split()[0], "")
        return self.time(mark, day.isoformat() + part, day.isoformat(), day.isoformat())

    def quantity(self, mark: Mark, measure: str) -> None:
        """Note a toll as a number."""
        toll, words = self.telling.facts.tolls[measure], self.quote(mark)
        self.found.append(QuantityMention(
            id=self.new_id(), start=words.start, end=words.end, text=words.text, value=toll.value,
            qualifier=toll.qualifier, low=toll.low, high=toll.high, noun=words.text.split()[-1], rule=RULE,
        ))

    def person(self, name: str, role: str, organisation: str | None, end: int) -> Reference:
        """Return a speaker whose name ends at an offset."""
        identity, start = self.new_id(), end - len(name)
        self.found.append(PersonMention(
            id=identity, start=start, end=end, text=name, role=role, of=organisation, rule=RULE
        ))
        return Reference(name, identity, None, name)

    def in_order(self) -> list[Mention]:
        """Return the mentions in the order of the text."""
        return sorted(self.found, key=lambda mention: (mention.start, mention.end))
