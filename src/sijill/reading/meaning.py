"""What a time says, before it becomes a mention: a period of the calendar, or a value of its own where it is none."""

from collections.abc import Mapping
from typing import Any

import msgspec

from sijill.model.codes import TimeType
from sijill.reading.periods import Period

Fields = Mapping[str, Any]


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """A period, or a value where there is none; `anchor` names what it was counted from."""

    period: Period | None = None
    value: str | None = None
    type: TimeType = "DATE"
    anchor: str | None = None
    vague: bool = False
    backward: bool = False


def counted(period: Period | None, vague: str | None = None) -> Meaning:
    """Return a meaning counted from the day of publication; without one only its vague value is left.

    >>> counted(None, "PAST_REF").value
    'PAST_REF'
    """
    return Meaning(period, None if period else vague, anchor="published" if period else None, vague=period is None)
