"""Scores times and quantities of `sijill mentions` on annotated news sentences.

Decides how many annotated times and quantities were found with the right value, and how many of those found are
annotated. The text comes from the GSR file, which is not part of the project; gold files hold ids, offsets and
values.

    python score_times.py gsr_times_tune.jsonl gsr_assault.jsonl [--command "sijill mentions -"] [--show N]

A time is right when it overlaps and its value is the gold's or names the same stretch once cut to the gold's
grain (a part of a day or a clock time may stand for its day, a range for the period it fills). A quantity is
right when it overlaps and value, low and high agree. Optional entries count neither as missed nor, when rightly
found, as extra. Matching is one to one.
"""

import argparse
import calendar
import datetime as dt
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
Same = Callable[[Entry, Entry], bool]
POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?")


def days(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a year, month, week or day, or of a range of them; None for anything else.

    >>> days("2016-11/2017-02")
    (datetime.date(2016, 11, 1), datetime.date(2017, 2, 28))
    """
    if "/" in value:
        first, last = (days(part) for part in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    if not (named := POINT.fullmatch(value)):
        return None
    year, month, day, week = (int(part) if part else 0 for part in named.groups())
    if week:
        return dt.date.fromisocalendar(year, week, 1), dt.date.fromisocalendar(year, week, 7)
    end_month = month or 12
    end_day = day or calendar.monthrange(year, end_month)[1]
    return dt.date(year, month or 1, day or 1), dt.date(year, end_month, end_day)


def same_value(gold: str, found: str | None) -> bool:
    """Whether a found time value is the gold's, or is it once cut to the gold's grain.

    >>> same_value("2016-12", "2016-12-01/2016-12-31"), same_value("2016-12-17", "2016-12-17TEV")
    (True, True)
    """
    if found is None or gold == found:
        return gold == found
    wanted = days(gold)
    if found[4:5] == "-" and "T" in found and "/" not in found:
        instant = days(found.partition("T")[0])
        return bool(wanted and instant and "/" not in gold and wanted[0] <= instant[0] <= wanted[1])
    return wanted is not None and wanted == days(found)


def overlap(gold: Entry, found: Entry) -> bool:
    """Whether the two share a character."""
    start: int = gold["start"]
    return bool(start < found["end"] and found["start"] < start + gold["length"])


def right_time(gold: Entry, found: Entry) -> bool:
    """Whether a found time overlaps an annotated one and says the same."""
    values = [gold["value"], *gold.get("also", [])]
    return overlap(gold, found) and any(same_value(value, found["value"]) for value in values)


def right_quantity(gold: Entry, found: Entry) -> bool:
    """Whether a found quantity overlaps an annotated one and has its value and bounds (half a unit of rounding off)."""

    def close(a: float | None, b: float | None) -> bool:
        return a is b if a is None or b is None else abs(a - b) <= (0.5 if abs(a) > 20 else 1e-6)

    return overlap(gold, found) and all(close(gold[key], found[key]) for key in ("value", "low", "high"))


def match(gold: list[Entry], found: list[Entry], same: Same) -> dict[int, int]:
    """The largest one-to-one matching as {gold index: found index}; required entries are served first."""
    owner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j, candidate in enumerate(found):
            if j not in tried and same(gold[i], candidate):
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: bool(gold[i]["optional"])):
        place(i, set())
    return {i: j for j, i in owner.items()}


def read_lines(path: Path) -> Iterator[Entry]:
    """Every object of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def ask(command: list[str], sentences: list[Entry]) -> dict[str, list[Entry]]:
    """The mentions the command finds, by sentence id."""
    asked = "".join(json.dumps(sentence, ensure_ascii=False) + "\n" for sentence in sentences)
    done = subprocess.run(command, input=asked, capture_output=True, encoding="utf-8", check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["id"]: answer["mentions"] for answer in answers}


def score(
    golds: list[Entry], mentions: dict[str, list[Entry]], layer: str, kind: str, same: Same
) -> tuple[Entry, list[Entry]]:
    """Precision, right of gold and counts of one layer, and what was missed or found in excess."""
    right = wanted = extra = 0
    faults: list[Entry] = []
    for sentence in golds:
        gold = sentence[layer]
        found = [mention for mention in mentions[sentence["id"]] if mention["kind"] == kind]
        pairs = match(gold, found, same)
        right += sum(not gold[i]["optional"] for i in pairs)
        wanted += sum(not entry["optional"] for entry in gold)
        missed = [e for i, e in enumerate(gold) if i not in pairs and not e["optional"]]
        strays = [e for j, e in enumerate(found) if j not in pairs.values()]
        extra += len(strays)
        faults += [{**entry, "id": sentence["id"], "fault": "miss"} for entry in missed]
        faults += [{**entry, "id": sentence["id"], "fault": "extra"} for entry in strays]
    share = {"precision": round(right / max(right + extra, 1), 3), "right_of_gold": round(right / max(wanted, 1), 3)}
    return {"layer": layer, **share, "right": right, "gold": wanted, "extra": extra}, faults


def main() -> None:
    """Print one JSON object per layer; misses and extras go to stderr."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--command", default="sijill mentions --language ar -", help="reads and prints JSON lines")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    options = parser.parse_args()
    golds = list(read_lines(options.gold))
    texts = {row["id"]: row["text"] for row in read_lines(options.texts)}
    sentences = [{"id": g["id"], "text": texts[g["id"]], "published": g["published"]} for g in golds]
    mentions = ask(shlex.split(options.command), sentences)
    layers: list[tuple[str, str, Same]] = [("times", "time", right_time), ("quantities", "quantity", right_quantity)]
    for layer, kind, same in layers:
        result, faults = score(golds, mentions, layer, kind, same)
        print(json.dumps(result))
        for fault in faults[: options.show]:
            end = fault.get("end", fault["start"] + fault.get("length", 0))
            words = texts[fault["id"]][fault["start"] : end]
            values = {key: fault.get(key) for key in ("value", "low", "high")}
            print(fault["fault"], layer, fault["id"], words, values, file=sys.stderr)


if __name__ == "__main__":
    main()
