"""Citations in the styles people paste: plain words, APA-like, BibTeX, RIS and CSL-JSON, from one description.

Decides the wording and escaping of each style. What is cited, and which record, is said by the page.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

STYLES: Final = ("plain", "apa", "bibtex", "ris", "csl")
_BIBTEX: Final = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_",
                  "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}  # fmt: skip
_RIS_KIND: Final = {"dataset": "DATA", "article-newspaper": "NEWS"}


@dataclass(frozen=True)
class Cited:
    """What is cited: `kind` in CSL's words, `issued` an ISO day or null, `within` the record that holds it."""

    key: str
    kind: str
    title: str
    author: str
    issued: str | None
    address: str
    within: str
    origin: str | None = None
    notes: dict[str, str] = field(default_factory=dict)


def _line(words: str) -> str:
    return " ".join(words.split())


def _noted(cited: Cited) -> str:
    return "; ".join(f"{name}: {value}" for name, value in cited.notes.items())


def plain(cited: Cited) -> str:
    """Return the citation as a sentence.

    >>> cited = Cited("k1", "dataset", "Events at Sirte", "sijill", "2016-12-07", "http://localhost", "a record")
    >>> plain(cited)
    'sijill, “Events at Sirte”, 2016-12-07, a record, http://localhost.'
    """
    parts = [cited.author, f"“{cited.title}”", cited.issued or "n.d.", cited.within, cited.address]
    return _line(", ".join(part for part in parts if part) + (f" ({_noted(cited)})" if cited.notes else "") + ".")


def apa(cited: Cited) -> str:
    """Return the citation as APA orders it: author, date, title, container, address.

    >>> apa(Cited("k", "dataset", "Event X", "sijill", "2016-12-06", "http://h/events/X", "record a"))
    'sijill. (2016, December 6). Event X. In record a. http://h/events/X'
    """
    when = cited.issued or "n.d."
    if re.fullmatch(r"\d{4}-\d\d-\d\d", when):
        when = f"{when[:4]}, {_MONTHS[int(when[5:7]) - 1]} {int(when[8:])}"
    noted = f" [{_noted(cited)}]" if cited.notes else ""
    return _line(f"{cited.author}. ({when}). {cited.title}{noted}. In {cited.within}. {cited.address}")


_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip


def bibtex(cited: Cited) -> str:
    """Return the citation as a BibTeX entry.

    >>> print(bibtex(Cited("k", "dataset", "50 % & more", "sijill", None, "http://h/x", "r")))
    @misc{k,
      author = {{sijill}},
      title = {50 \\% \\& more},
      howpublished = {r},
      url = {http://h/x}
    }
    """
    fields = {"author": "{" + _tex(cited.author) + "}", "title": _tex(cited.title), "year": (cited.issued or "")[:4],
              "date": cited.issued or "", "howpublished": _tex(cited.within), "note": _tex(_noted(cited)),
              "url": re.sub(r"[{}\\]", "", cited.address)}  # fmt: skip
    kind = "article" if cited.kind == "article-newspaper" else "misc"
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{kind}{{{re.sub(r'[^A-Za-z0-9:-]', '-', cited.key)},\n{body}\n}}"


def _tex(words: str) -> str:
    return "".join(_BIBTEX.get(c, c) for c in _line(words))


def ris(cited: Cited) -> str:
    """Return the citation as RIS.

    >>> cited = Cited("k1", "dataset", "Events at Sirte", "sijill", "2016-12-07", "http://localhost", "a record")
    >>> ris(cited).splitlines()[0]
    'TY  - DATA'
    """
    rows = [("TY", _RIS_KIND.get(cited.kind, "GEN")), ("AU", cited.author), ("TI", cited.title), ("T2", cited.within),
            ("PY", (cited.issued or "")[:4]), ("DA", (cited.issued or "").replace("-", "/")), ("N1", _noted(cited)),
            ("UR", cited.address), ("L2", cited.origin or "")]  # fmt: skip
    return "\r\n".join([f"{tag}  - {_line(value)}" for tag, value in rows if value] + ["ER  - ", ""])


def csl(cited: Cited) -> str:
    """Return the citation as CSL-JSON."""
    made: dict[str, Any] = {"id": cited.key, "type": cited.kind, "title": cited.title,
                            "author": [{"literal": cited.author}], "container-title": cited.within,
                            "URL": cited.address}  # fmt: skip
    if cited.issued:
        made["issued"] = {"date-parts": [[int(part) for part in cited.issued.split("-")]]}
    if cited.notes:
        made["note"] = _noted(cited)
    return json.dumps([made], ensure_ascii=False, indent=1)


def styles(cited: Cited) -> dict[str, str]:
    """Return the citation in every style.

    >>> cited = Cited("k1", "dataset", "Events at Sirte", "sijill", "2016-12-07", "http://localhost", "a record")
    >>> sorted(styles(cited))
    ['apa', 'bibtex', 'csl', 'plain', 'ris']
    """
    return {"plain": plain(cited), "apa": apa(cited), "bibtex": bibtex(cited), "ris": ris(cited), "csl": csl(cited)}
