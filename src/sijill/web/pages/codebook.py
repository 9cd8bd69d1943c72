"""Every code of the record, what it is called in both languages, and how many claims carry it."""

from typing import Any, Final, get_args

from sijill.model import codes
from sijill.web.kept import tally
from sijill.web.page import Answer, Ask
from sijill.web.wording import LANGUAGES, Wording

PATH: Final = "/codebook"
SETS: Final[dict[str, tuple[str, ...]]] = {
    "type": codes.SUB_EVENTS, "measure": codes.MEASURES, "qualifier": codes.QUALIFIERS, "realis": codes.REALIS,
    "relation": codes.RELATIONS, "scope": get_args(codes.Scope),
}  # fmt: skip


def page(ask: Ask) -> Answer:
    """Return the codes.

    >>> from sijill.web.trying import seen
    >>> sorted(seen("/codebook.json"))[:2]
    ['measure', 'qualifier']
    """
    kinds = {"type": "event", "measure": "figure"}
    used = {(row["kind"], row["code"]): row["n"] for row in tally(ask.record, "codes")}
    data: dict[str, list[dict[str, Any]]] = {
        name: [
            {"code": code, "en": Wording("en").code(name, code), "ar": Wording("ar").code(name, code),
             "means": {language: Wording(language).meaning(name, code) for language in LANGUAGES},
             "claims": used.get((kinds[name], code), 0) if name in kinds else None}
            for code in values
        ]
        for name, values in SETS.items()
    }  # fmt: skip
    return Answer("codebook.html", "codebook_title", data)
