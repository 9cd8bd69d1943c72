from typing import Any

from sijill.web.opposing import picture


def figure(identity: str, low: int, published: str = "2016-08-29") -> dict[str, Any]:
    return {
        "id": identity, "kind": "figure", "low": low, "high": low, "value": low, "qualifier": "exact",
        "published": published,
    }  # fmt: skip


def finding(about: str, **told: str) -> dict[str, Any]:
    return {"id": "n1", "about": about, "values": list(told.values()), "claims": list(told)}


def test_claims_of_one_number_are_one_side_however_it_is_written() -> None:
    claims = {"a": figure("a", 9), "b": figure("b", 28), "c": figure("c", 28)}
    made = picture(finding("killed", a="تسعة", b="28\xa0قتيلا", c="28 قتيلا"), claims)
    assert [(side.value, [claim["id"] for claim in side.claims]) for side in made.sides] == [
        ("تسعة", ["a"]), ("28\xa0قتيلا", ["b", "c"])
    ]  # fmt: skip
    assert made.is_drawn and [side.mark for side in made.sides] == ["iv dot a115", "iv dot a357"]


def test_dates_share_one_axis_and_publication_is_a_mark_of_its_own() -> None:
    time = {"earliest": "2016-12-06", "latest": "2016-12-06", "precision": "day"}
    other = time | {"earliest": "2016-12-17", "latest": "2016-12-17"}
    claims = {
        "a": {"id": "a", "kind": "event", "time": time, "published": "2016-12-07"},
        "b": {"id": "b", "kind": "event", "time": other, "published": None},
    }
    made = picture(finding("date", a="6", b="17"), claims)
    assert [side.mark and side.mark.split()[1] for side in made.sides] == ["day", "day"] and made.is_drawn
    assert [len(side.printed) for side in made.sides] == [1, 0] and made.numbers == []


def test_words_alone_have_no_axis() -> None:
    claims = {one: {"id": one, "kind": "statement", "published": None} for one in "ab"}
    assert not picture(finding("statement", a="x", b="y"), claims).is_drawn


def test_a_claim_that_is_not_held_has_no_side() -> None:
    assert [side.value for side in picture(finding("killed", a="9", gone="8"), {"a": figure("a", 9)}).sides] == ["9"]
