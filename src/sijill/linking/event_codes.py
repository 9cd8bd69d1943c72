"""How an event is called: its id and its short code, both from its claim seen first.

Decides what stays the same while claims join an event. Leaves which claim was seen first to `made_events`.
"""

from sijill.model import Reference
from sijill.model.ids import digest

_CODE = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def event_code(place: Reference | None, first: str) -> str:
    """Return the short code of an event: letters of its place, then four signs of its first claim.

    >>> event_code(Reference("سرت", label="Sirte"), "e1")
    'SRT-RYRV'
    """
    label = (place.label if place else None) or ""
    letters = [letter for letter in label.upper() if letter.isascii() and letter.isalpha()]
    kept = letters[:1] + [letter for letter in letters[1:] if letter not in "AEIOUY"]
    number = int(digest(["code", first], length=8), 16)
    signs = []
    for _ in range(4):
        number, at = divmod(number, len(_CODE))
        signs.append(_CODE[at])
    return ("".join((kept + letters[len(kept):])[:3]) or "EVT") + "-" + "".join(signs)


def event_id(first: str) -> str:
    """Return the id of the event whose claim seen first this is.

    >>> event_id("e1") == event_id("e1"), event_id("e1") == event_id("e2")
    (True, False)
    """
    return "v" + digest(["event", first], length=12)


def event_aliases(claim: str) -> list[str]:
    """Return what an event is called after a claim: its id, and the four signs that end its code.

    >>> event_aliases("e1")[1], event_code(None, "e1")
    ('RYRV', 'EVT-RYRV')
    """
    return [event_id(claim), event_code(None, claim).rpartition("-")[2]]
