"""A telling as text: its sentences written out, with every word that carries a fact marked."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from benchmarks.simulator.cast import cast, templates
from benchmarks.simulator.facts import Sentence, Telling
from benchmarks.simulator.grammar import Mark, Written, write
from benchmarks.simulator.numerals import counted

WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"
)
NO_DAY = "في وقت سابق"
A_WEEK = 6
DATELINE = 0.6  # of an agency's copies open with its name


@dataclass(frozen=True)
class Page:
    """The text of a telling and the marks of each of its sentences."""

    text: str
    sentences: list[tuple[int, int, list[Mark]]]


def day_words(day: dt.date | None, published: dt.date, chance: Random) -> str:
    """Return a day as reports print it: a weekday when it is of the last week, else a date.

    >>> day_words(dt.date(2016, 5, 1), dt.date(2016, 6, 1), Random(1))
    'يوم 1 مايو 2016'
    """
    if day is None:
        return NO_DAY
    weekday, before = WEEKDAYS[day.weekday()], (published - day).days
    if not 0 <= before <= A_WEEK:
        return f"يوم {day.day} {MONTHS[day.month - 1]} {day.year}"
    date = f"{weekday} {day.day} {MONTHS[day.month - 1]}"
    return chance.choice((f"يوم {weekday}", weekday, f"مساء {weekday}", f"صباح {weekday}", date))


def _slots(telling: Telling, sentence: Sentence) -> dict[str, str]:
    happening, facts = telling.happening, telling.facts
    chance = Random(sentence.seed + 1)  # apart from the choices of words: two copies may not need the same draws here
    noun = happening.noun
    slots = {
        "place": facts.place_words if sentence.group in ("both", "killed", "none") else facts.place.name,
        "actor": telling.names.get("actor", ""), "target": telling.names.get("target", ""),
        "speaker": " ".join(part for part in (telling.speaker.role, telling.speaker.name) if part),
        "agency": telling.agency or "", "quoted": telling.quotes or "",
        "corner": chance.choice(cast()["corners"]), "number": str(chance.randint(3, 9)),
        "day": day_words(facts.day, telling.published.date(), chance),
    }
    for measure, toll in facts.tolls.items():
        counts = noun if measure == "killed" else "person"
        slots[measure] = counted(toll, counts)
        slots[f"{measure}_nom"] = counted(toll, counts, "nominative")
    if happening.recalls is not None:
        past = happening.recalls
        slots["past_place"] = past.place.name
        slots["past_actor"] = past.actor.names[0] if past.actor else ""
        slots["past_day"] = f"في {MONTHS[past.moment.month - 1]} {past.moment.year}"
    return slots


def _put(telling: Telling, sentence: Sentence, out: Written) -> None:
    past = telling.happening.recalls
    kind = past.kind if sentence.group == "past" and past else telling.happening.kind
    options = templates(sentence.group, kind)
    write(options[sentence.template % len(options)], _slots(telling, sentence), Random(sentence.seed), out)


def page(telling: Telling) -> Page:
    """Return the text of a telling with its marks; equal sentences of two tellings come out in equal words."""
    out, found = Written(), list[tuple[int, int, list[Mark]]]()
    told = list(telling.sentences)
    seed = told[0].seed
    if telling.quotes:
        told.insert(1, Sentence("quoting", seed % 2, seed))
    if telling.agency and Random(f"{seed}:{telling.outlet}").random() < DATELINE:
        _put(telling, Sentence("dateline", seed % 3, seed), out)
        out.marks.clear()
    for number, sentence in enumerate(told):
        if number:
            out.put("\n\n" if sentence.seed % 3 else " ")
        start, out.marks = out.length, []
        _put(telling, sentence, out)
        found.append((start, out.length, out.marks))
    if telling.tail:
        out.put("\n\n")
        start = out.length
        out.put(telling.tail)
        found.append((start, out.length, []))
    return Page(out.text, found)
