"""Publishing: the pages of a record as a folder that opens from a disk, without a server and without a network.

Decides what lies in the folder: a shell for each language, packs of pages and search (`data/*.js`), tables
(`export/*.csv`), and `bundle.json`, which says what it is of and holds the hash of every file. Names withheld from what
a record gives are withheld here by the same function, for the record is never opened `internal`. No clock: the same
record gives the same bytes.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import sijill
from sijill.engine.days import make_part
from sijill.engine.record import Record
from sijill.export.cells import csv_text
from sijill.export.tables import COLUMNS
from sijill.export.view import TABLES, View
from sijill.languages.messages import Language
from sijill.web.app import STATIC
from sijill.web.crawling import ROOTS, Crawl
from sijill.web.listed import menu
from sijill.web.packing import packs, script
from sijill.web.positions import stylesheet
from sijill.web.rendering import environment
from sijill.web.search_index import index, spelling
from sijill.web.wording import LANGUAGES, Wording

MANIFEST: Final = "bundle.json"
_STATIC: Final = ("tokens.css", "site.css", "pages.css", "views.css", "icon.svg", "site.js", "bundle.js")
Told = Callable[[str], None]


class PublishError(Exception):
    """A bundle that cannot be written; the message says why."""


@dataclass(frozen=True)
class Published:
    """What was written: reports and pages in the bundle, bytes of the folder, and how many names are withheld."""

    reports: int
    pages: int
    size: int
    withheld: int


def _chosen_reports(record: Record, filters: Mapping[str, str]) -> list[str]:
    """Return the reports that pass the filters of a listing; by place or actor, those with a claim that does."""
    plain = {name: value for name, value in filters.items() if name in ("outlet", "as_of", "q")}
    wanted = [row["id"] for row in record.reports(**plain)]
    narrow = {name: value for name, value in filters.items() if name in ("place", "actor")}
    if not narrow:
        return wanted
    rows = (row for claims in (record.event_claims, record.figures, record.statements) for row in claims(**narrow))
    told = {row["report"] for row in rows}
    return [identity for identity in wanted if identity in told]


def preview(path: str, filters: Mapping[str, str], *, internal: bool = False) -> list[dict[str, Any]]:
    """Return what publishing would withhold: each name with the rule or decision that says so, and where it stands.

    The names themselves only when it is asked `internal`.
    """
    with Record(path, read_only=True) as record:
        wanted = set(_chosen_reports(record, filters))
    with Record(path, read_only=True, internal=internal) as record:
        return [row for row in record.withheld() if row["report"] is None or row["report"] in wanted]


def publish(
    path: str, out: Path, filters: Mapping[str, str], languages: Sequence[Language] = LANGUAGES,
    told: Told = lambda words: None,
) -> Published:
    """Write the bundle of a record into a folder; raises PublishError when the folder holds something else."""
    if out.exists() and any(out.iterdir()) and not (out / MANIFEST).exists():
        raise PublishError(f"{out}: not empty and not a bundle; choose another folder")
    with Record(path, read_only=True) as record:
        wanted = _chosen_reports(record, filters)
    if not wanted:
        raise PublishError("no report passes these filters; nothing is written")
    with tempfile.TemporaryDirectory(prefix="sijill-part-") as folder:
        part = Path(folder) / Path(path).name
        make_part(path, part, wanted)
        with Record(part, read_only=True, whole=path) as record:
            return _write(record, out, dict(filters), languages, told)


def _write(record: Record, out: Path, query: dict[str, str], languages: Sequence[Language], told: Told) -> Published:
    for old in ("data", "static", "export"):
        shutil.rmtree(out / old, ignore_errors=True)
        (out / old).mkdir(parents=True)
    about: dict[str, Any] = {"schema": "sijill.bundle/1", "version": sijill.__version__, "record": record.fingerprint(),
             "query": query, "reports": record.counts().get("report", 0), "withheld": record.hidden_names}  # fmt: skip
    pages = 0
    for language in languages:
        crawl = Crawl(record, language)
        made = crawl.run(told)
        pages += len(made)
        _write_language(record, out, language, made, crawl.moved)
        _write_shell(out, language, languages, about)
    shutil.copyfile(out / f"{languages[0]}.html", out / "index.html")
    for name in _STATIC:
        shutil.copyfile(STATIC / name, out / "static" / name)
    (out / "static" / "positions.css").write_text(stylesheet(), encoding="utf-8")
    _write_tables(record, out)
    files = sorted(file for file in out.rglob("*") if file.is_file() and file.name != MANIFEST)
    hashes = {str(file.relative_to(out)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    words = json.dumps({**about, "pages": pages, "sha256": hashes}, ensure_ascii=False, indent=1)
    (out / MANIFEST).write_text(words + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in files)
    return Published(about["reports"], pages, size, about["withheld"])


def _write_language(
    record: Record, out: Path, language: Language, pages: dict[str, str], moved: Mapping[str, str]
) -> None:
    where: dict[str, int] = {}
    for number, pack in enumerate(packs(pages.items())):
        (out / "data" / f"{language}-{number}.js").write_text(script(f"{language}-{number}", pack), encoding="utf-8")
        where |= dict.fromkeys(pack, number)
    (out / "data" / f"{language}-map.js").write_text(script(f"{language}-map", where), encoding="utf-8")
    found, shards = index(record, language, pages)
    meta = {"found": found, "shards": len(shards), **spelling()}
    (out / "data" / f"{language}-search.js").write_text(script(f"{language}-search", meta), encoding="utf-8")
    for number, shard in enumerate(shards):
        name = f"{language}-s{number}"
        (out / "data" / f"{name}.js").write_text(script(name, shard), encoding="utf-8")


def _write_shell(out: Path, language: Language, languages: Sequence[Language], about: dict[str, Any]) -> None:
    say = Wording(language)
    shown = [(path, key) for path, key in menu() if path.strip("/") in ROOTS]
    other = next((one for one in languages if one != language), None)
    page = environment().get_template("bundle.html").render(
        t=say, lang=language, dir=say.direction, nav=shown, other=other, told=about, tables=TABLES,
    )  # fmt: skip
    (out / f"{language}.html").write_text(page, encoding="utf-8")


def _write_tables(record: Record, out: Path) -> None:
    view = View(record)
    for name in TABLES:
        words = csv_text(view.table(name), COLUMNS[name])
        (out / "export" / f"{name}.csv").write_text("\ufeff" + words, encoding="utf-8")
