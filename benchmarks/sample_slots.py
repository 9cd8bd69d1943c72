"""Who, where, when: how many slots of the sample reports' claims are read as they were written.

Decides when a slot is right. Reads `sample_truth`. A claim is looked for by its words; only claims that are found are
asked for their slots. An empty slot is missed; one filled otherwise than the truth, which may say null, is wrong.

    python -m benchmarks.sample_slots --show side
"""

import argparse
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from benchmarks.sample_truth import Truth

from sijill.model import ClaimTime, EventClaim, FigureClaim, Reading, Reference


class Slot(NamedTuple):
    """One slot of one claim: what the truth says, what was read (both empty when null) and whether they agree."""

    report: str
    words: str
    name: str
    wanted: str
    found: str
    right: bool


def slots(truth: Truth) -> Iterator[Slot]:
    """Yield every slot of every claim that was found, and one slot `found` for each claim that should have been."""
    for told in truth.reports:
        text, reading = truth.readings[told["id"]]
        for row in told["figures"]:
            yield from _figure_slots(truth, told["id"], text, reading, row)
        for row in told["events"]:
            yield from _event_slots(truth, told["id"], text, reading, row)


def _figure_slots(truth: Truth, report: str, text: str, reading: Reading, row: dict[str, Any]) -> Iterator[Slot]:
    if row["optional"] or row["measure"] in ("distance", "duration", "money", "area"):
        return
    start, end = _place(text, row["text"])
    wanted = {row["measure"], *row["also"]}
    same = [
        claim for claim in reading.claims
        if isinstance(claim, FigureClaim) and claim.evidence.start < end and start < claim.evidence.end
        and claim.measure in wanted
    ]  # fmt: skip
    yield Slot(report, row["text"], "figure found", row["measure"], same[0].measure if same else "", bool(same))
    if not same:
        return
    claim = same[0]
    for name in ("side", "by", "place"):
        yield _reference(truth, report, row["text"], f"figure {name}", row[name], getattr(claim, name))
    for name in ("scope", "cumulative"):
        found = getattr(claim, name)
        yield Slot(report, row["text"], f"figure {name}", str(row[name]), str(found), _alike(row[name], found))
    earliest, slash, latest = (row["time"] or "/").partition("/")
    yield _time(report, row["text"], "figure time", earliest, latest if slash else earliest, claim.time)
    event = next((one for one in reading.claims if one.id == claim.event), None)
    yield _event_of(report, text, row, event)


def _alike(wanted: object, found: object) -> bool:
    """Whether two codes agree: one incident told within a day, or a total not said to be none, is the same."""
    near = ({"incident", "day", "battle"}, {False, None}, {"campaign", "conflict"})
    return wanted == found or any(wanted in group and found in group for group in near)


def _event_of(report: str, text: str, row: dict[str, Any], event: object) -> Slot:
    found = event.trigger.text if isinstance(event, EventClaim) else ""
    if row["event"] is None:
        return Slot(report, row["text"], "figure event", "", found, not found)
    start, end = _place(text, row["event"])
    right = isinstance(event, EventClaim) and any(q.start < end and start < q.end for q in event.triggers)
    return Slot(report, row["text"], "figure event", row["event"], found, right)


def _event_slots(truth: Truth, report: str, text: str, reading: Reading, row: dict[str, Any]) -> Iterator[Slot]:
    if row["optional"]:
        return
    spans = [_place(text, words) for words in row["triggers"]]
    wanted = {row["type"], *row["also"]}
    claims = [
        claim for claim in reading.claims
        if isinstance(claim, EventClaim)
        and any(quote.start < end and start < quote.end for quote in claim.triggers for start, end in spans)
    ]  # fmt: skip
    same = next((claim for claim in claims if claim.type in wanted), claims[0] if claims else None)
    words = row["triggers"][0]
    yield Slot(report, words, "event found", row["type"], same.type if same else "", same is not None)
    if same is None:
        return
    yield Slot(report, words, "event type", row["type"], same.type, same.type in wanted)
    for name in ("realis", "background"):
        found = getattr(same, name)
        yield Slot(report, words, f"event {name}", str(row[name]), str(found), row[name] == found)
    yield _time(report, words, "event time", row["earliest"] or "", row["latest"] or "", same.time)
    yield _reference(truth, report, words, "event place", row["place"], same.place)
    for name in ("actors", "targets"):
        yield _references(truth, report, words, f"event {name}", row[name], getattr(same, name))


def _references(
    truth: Truth, report: str, words: str, slot: str, wanted: Sequence[str], found: Sequence[Reference]
) -> Slot:
    named = [one for one in found if one.entity is not None]
    right = any(truth.is_name(name, one) for name in wanted for one in found) if wanted else not named
    shown = "; ".join(f"{one.text}<{one.entity}>" for one in (found if wanted else named))
    return Slot(report, words, slot, "; ".join(wanted), shown, right)


def _reference(
    truth: Truth, report: str, words: str, slot: str, wanted: str | None, found: Reference | None
) -> Slot:
    right = found is None if wanted is None else found is not None and truth.is_name(wanted, found)
    return Slot(report, words, slot, wanted or "", f"{found.text}<{found.entity}>" if found else "", right)


def _time(report: str, words: str, slot: str, earliest: str, latest: str, found: ClaimTime | None) -> Slot:
    read_as = (found.earliest or "", found.latest or "") if found is not None else ("", "")
    shown = "/".join(read_as) if any(read_as) else ""
    right = read_as[0][:10] == earliest[:10] and read_as[1][:10] == latest[:10]
    return Slot(report, words, slot, f"{earliest}/{latest}" if earliest or latest else "", shown, right)


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def summary(found: Sequence[Slot]) -> dict[str, tuple[int, int, int]]:
    """Return per slot how many the truth fills, how many of those are right, and how many were filled wrongly."""
    counted: dict[str, tuple[int, int, int]] = {}
    for slot in found:
        wanted, right, wrong = counted.get(slot.name, (0, 0, 0))
        counted[slot.name] = (
            wanted + bool(slot.wanted), right + (slot.right and bool(slot.wanted)),
            wrong + (bool(slot.found) and not slot.right),
        )  # fmt: skip
    return counted


def main() -> None:
    """Print the table, and with `--show SLOT` every slot that is not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", default="")
    show = parser.parse_args().show
    found = list(slots(Truth()))
    for slot in found:
        if show and slot.name.endswith(show) and not slot.right:
            print(f"{slot.report}: {slot.words}: {slot.name}: {slot.wanted or '-'} | {slot.found or '-'}")
    for name, (wanted, right, wrong) in summary(found).items():
        print(f"{name:20} {right:3} of {wanted:3} right, {wrong:3} wrong")


if __name__ == "__main__":
    main()
