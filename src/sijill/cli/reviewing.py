"""A session of review in the terminal: one question a screen, answered by a key, taken back by another.

Decides what a screen shows and which key says what; what an answer does is decided in `engine.review`.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sijill.cli.keys import Keys
from sijill.engine.new_decision import DecisionError
from sijill.engine.queues.item import Item, Side
from sijill.engine.record import Record
from sijill.engine.review import ReviewError, answer

KEYS: Final = {"x": "same", "n": "different", "u": "unsure", "p": "place"}
HELP: Final = {
    "x": "same / right", "n": "different / wrong", "u": "unsure: not asked again", "p": "place: latitude longitude",
    "s": "skip", "r": "reason for the next answer", "z": "undo the last answer", "?": "this help", "q": "quit",
}


class Session:
    """The questions of a queue before one analyst."""

    def __init__(self, record: Record, who: str, answers: Mapping[str, str], language: str) -> None:
        self.record, self.who, self.answers, self.language = record, who, answers, language
        self.console = Console(highlight=False)
        self.made: list[tuple[int, list[str]]] = []  # which question, the decisions that answered it
        self.reason = ""

    def run(self, items: Sequence[Item], keys: Keys) -> None:
        """Ask until the questions or the keys end, then say what was decided.

        >>> from io import StringIO
        >>> from sijill.engine.trying import samples
        >>> Session(samples(), "A.", {"same": "same"}, "en").run([], Keys(StringIO("x")))
        0 decisions; 0 questions left
        """
        at = 0
        while at < len(items):
            self._show(items[at], at, len(items))
            pressed = keys.key()
            if pressed in ("", "q"):
                break
            at = self._press(pressed, items, at, keys)
        self.console.print(f"{sum(len(ids) for _, ids in self.made)} decisions; {len(items) - at} questions left")

    def _press(self, pressed: str, items: Sequence[Item], at: int, keys: Keys) -> int:
        """Do what a key says and return which question is next."""
        if pressed == "s":
            return at + 1
        if pressed == "z":
            return self._undo(at)
        if pressed == "r":
            self.reason = keys.line("reason: ")
            return at
        said = KEYS.get(pressed)
        if said is None or said not in self.answers:
            self._help()
            return at
        return self._answer(items[at], said, at, keys)

    def _answer(self, item: Item, said: str, at: int, keys: Keys) -> int:
        try:
            value = _point(keys.line("latitude longitude: ")) if said == "place" else None
            made = answer(self.record, item, said, who=self.who, reason=self.reason, value=value)
        except (DecisionError, ReviewError, ValueError) as error:
            self.console.print(f"[bold]{error}[/bold]")
            return at
        self.made.append((at, [decision.id for decision in made]))
        self.reason = ""
        self.console.print(" · ".join(f"{decision.action} {decision.id}" for decision in made))
        return at + 1

    def _undo(self, at: int) -> int:
        if not self.made:
            self.console.print("nothing to undo")
            return at
        back, ids = self.made.pop()
        for identity in reversed(ids):
            self.record.decide("undo", [], undoes=identity, who=self.who, reason="taken back in review")
        return back

    def _help(self) -> None:
        for key, words in HELP.items():
            if key not in KEYS or KEYS[key] in self.answers:
                self.console.print(f"  {key}  {words}")

    def _show(self, item: Item, at: int, of: int) -> None:
        out = self.console
        if out.is_terminal:
            out.clear()
        out.print(Rule(f"{item.queue} {at + 1}/{of} · {item.id}"))
        for number, side in enumerate(item.sides):
            self._side("AB"[number % 2], side)
        if item.score is not None and item.threshold is not None:
            out.print(f"score {item.score:g} (from {item.threshold:g} on: yes)")
        for words in item.reasons.get(self.language, item.reasons["en"]):
            out.print(Text(f"  · {words}"))
        if item.note:
            out.print(Text(item.note))
        offered = " ".join(f"{key} {said}" for key, said in KEYS.items() if said in self.answers)
        out.print(f"effect {item.effect:g} · {offered} · s skip · ? help · q quit")

    def _side(self, name: str, side: Side) -> None:
        toll = f" · {side.toll:g}" if side.toll is not None else ""
        self.console.print(Text(f"{name}  {side.label}{toll}", style="bold"))
        for words in side.words:
            where = " · ".join(part for part in (words.outlet, words.published, words.claim or words.report) if part)
            line = Text(words.before[-120:].replace("\n", " "))
            line.append(words.exact.replace("\n", " "), style="reverse")
            line.append(words.after[:120].replace("\n", " "))
            self.console.print(Padding(line, (0, 0, 0, 3)))
            self.console.print(Padding(Text(where, style="dim"), (0, 0, 0, 3)))


def _point(line: str) -> dict[str, str | int | float | bool | None]:
    """Return latitude and longitude as typed.

    >>> _point("31.2, 16.6")
    {'latitude': 31.2, 'longitude': 16.6}
    """
    parts = line.replace(",", " ").split()
    if len(parts) != 2:
        raise ValueError("two numbers, latitude and longitude")
    return {"latitude": float(parts[0]), "longitude": float(parts[1])}
