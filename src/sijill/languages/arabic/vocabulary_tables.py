"""The happening lists of Arabic with every form of their words, as they are kept.

Decides how the entries of the happening lists (verbs, event_nouns, people, counted, means, actor_words, sites,
qualities, particles) are inflected. Leaves finding them again in text to `vocabulary`.
"""

from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.arabic.items import Item
from sijill.languages.arabic.nouns import is_defective, noun_forms
from sijill.languages.arabic.paradigms import Root, conjugate, derive
from sijill.languages.kept import LAYERS, kept
from sijill.languages.spelling import ARABIC, fold
from sijill.languages.wordlists import Entry, read_word_list

# News speaks of him, her and them, and quotes "we"; the other persons would only be mistaken for them.
_NEWS_PERSONS: Final = frozenset({(3, "s"), (3, "d"), (3, "p"), (1, "p")})
# Frames whose participle tells what the main verb led to: "مخلفا قتلى", "مستهدفا موكبا".
_TOLD_BY_PARTICIPLE: Final = frozenset({"result", "leave_behind", "target"})
_NOUN_LISTS: Final = ("event_nouns", "people", "counted", "means", "actor_words", "sites", "qualities")

Phrases = dict[str, list[tuple[tuple[str, ...], Item]]]


class Tables(msgspec.Struct, array_like=True):
    """What the happening lists make, as it is kept: what each stem can be is unpacked where it is asked.

    `phrases` are by their first word; `phrasal` are, for a verb, the words after it that give it another meaning.
    """

    stems: dict[str, msgspec.Raw]
    phrases: Phrases
    phrasal: dict[str, dict[str, str]]


def arabic_tables() -> Tables:
    """Return what the happening lists of languages/arabic make, as it is kept.

    >>> arabic_tables().phrasal["أطلق"]["سراح"]
    'free'
    """
    return kept("vocabulary", Tables, [*LAYERS, ARABIC], lambda: _made(ARABIC))


def _made(folder: Path) -> tuple[object, ...]:
    made = _Making(folder)
    return made.stems, made.phrases, made.phrasal


class _Making:
    """The tables while they are made."""

    def __init__(self, folder: Path) -> None:
        self.stems: dict[str, list[Item]] = {}
        self.phrases: Phrases = {}
        for entry in read_word_list(folder / "verbs.tsv").entries:
            self._add_verb(entry)
        others = read_word_list(folder / "noun_lookalikes.tsv").entries
        self._no_duals = {form for entry in others if (form := fold(entry.form)).endswith("ي")}
        for name in _NOUN_LISTS:
            for entry in read_word_list(folder / f"{name}.tsv").entries:
                self._add_noun(name, entry)
        for entry in read_word_list(folder / "particles.tsv").entries:
            self._store(fold(entry.form), _item("particles", entry))
        self.phrasal: dict[str, dict[str, str]] = {}
        for entry in read_word_list(folder / "phrasal.tsv").entries:
            self.phrasal.setdefault(entry.form, {})[fold(entry.kind)] = entry.value

    def _store(self, form: str, item: Item) -> None:
        first, *rest = form.split()
        if rest:
            self.phrases.setdefault(first, []).append((tuple(rest), item))
        else:
            self.stems.setdefault(first, []).append(item)

    def _add_verb(self, entry: Entry) -> None:
        root = Root(entry.fields["root"], entry.kind, entry.fields["vowels"] or "a-u")
        for form, readings in conjugate(root).items():
            inflections = tuple(reading for reading in readings if (reading.person, reading.number) in _NEWS_PERSONS)
            if inflections:
                self._store(form, Item("verbs", entry.form, entry.value, entry.kind, inflections=inflections))
        derived = derive(root)
        if entry.value in _TOLD_BY_PARTICIPLE:
            self._store(derived.active + "ا", Item("verbs", entry.form, entry.value, entry.kind, number="participle"))
        listed = entry.fields["masdars"]
        masdars = derived.masdars if not listed else () if listed == "-" else tuple(fold(listed).split())
        for masdar in masdars:
            for form, number in noun_forms(masdar, (), sound=False):
                self._store(form, Item("event_nouns", entry.form, entry.value, "masdar", number=number))

    def _add_noun(self, name: str, entry: Entry) -> None:
        """Store all forms of a noun; people have a feminine too, and a few nouns name a happening in the plural
        only.
        """
        plurals = tuple(fold(part.strip()) for part in entry.fields.get("plurals", "").split(",") if part.strip())
        sound = name in ("people", "counted") or bool(plurals)
        defective = is_defective(entry.form)
        for form, number in noun_forms(
            fold(entry.form), plurals, sound=sound, people=name == "people", defective=defective
        ):
            if (entry.kind != "plural" or number == "p") and (number != "d" or form not in self._no_duals):
                self._store(form, _item(name, entry, number))
        if name == "people" and entry.kind == "civilian" and entry.value and not fold(entry.form).endswith("ه"):
            for form, number in noun_forms(fold(entry.form) + "ه", ()):
                self._store(form, _item(name, entry, number))


def _item(name: str, entry: Entry, number: str = "") -> Item:
    return Item(name, entry.form, entry.value, entry.kind, number=number, measure=entry.fields.get("measure", ""))
