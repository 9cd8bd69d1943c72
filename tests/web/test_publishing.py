"""A bundle holds the pages of its reports and nothing of others; every link in it leads somewhere; names are out."""

import base64
import csv
import hashlib
import json
import re
import zlib
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from sijill.model import make_report
from sijill.web.packing import packs, script
from sijill.web.publishing import PublishError, preview, publish
from sijill.web.search_index import base36, shard_of
from tests.web.fabricated import Made

VICTIM = "ياسين الورداني"


def unpacked(file: Path) -> Any:
    found = re.fullmatch(r'sijillPack\("[\w-]+","([\w+/=]+)"\);\n', file.read_text("utf-8"))
    assert found is not None, file
    return json.loads(zlib.decompress(base64.b64decode(found[1])))


def pages(folder: Path, language: str) -> dict[str, str]:
    where = unpacked(folder / "data" / f"{language}-map.js")
    held: dict[str, str] = {}
    for number in sorted(set(where.values())):
        held |= unpacked(folder / "data" / f"{language}-{number}.js")
    assert held.keys() == where.keys()
    return held


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory, filled: tuple[Path, Made]) -> Path:
    out = tmp_path_factory.mktemp("bundle") / "out"
    publish(str(filled[0]), out, {})
    return out


@pytest.mark.slow
def test_every_link_of_a_bundle_leads_to_a_page_of_it(bundle: Path) -> None:
    for language in ("en", "ar"):
        held = pages(bundle, language)
        links = {unescape(link) for page in held.values() for link in re.findall(r'href="([^"]*)"', page)}
        assert {link[:2] for link in links} == {"#/"}
        targets = {link[1:].partition("#")[0].partition("@")[0] for link in links if link.startswith("#/")}
        assert targets - held.keys() == set() and len(held) > 100
        assert not re.search(r"<form|<script|<iframe|\sstyle=|\son\w+=", "".join(held.values()))


@pytest.mark.slow
def test_a_bundle_holds_every_report_event_and_series(bundle: Path, filled: tuple[Path, Made]) -> None:
    held = pages(bundle, "ar")
    with Record(filled[0], read_only=True) as record:
        wanted = [f"/reports/{row['id']}" for row in record.reports()]
        wanted += [f"/events/{row['code']}" for row in record.events()]
        wanted += [f"/families/{row['id']}" for row in record.families()]
    assert [name for name in wanted if name not in held] == []
    for name, report in filled[1].reports.items():
        shown = re.findall(r'<p class="ar"[^>]*data-start="\d+">(.*?)</p>', held[f"/reports/{report.id}"], re.DOTALL)
        words = unescape("".join(re.sub(r"<[^>]*>", "", part) for part in shown))
        assert "".join(words.split()) == "".join(report.text.split()), name


@pytest.mark.slow
def test_the_manifest_holds_the_hash_of_every_file(bundle: Path) -> None:
    told = json.loads((bundle / "bundle.json").read_text("utf-8"))
    files = {str(f.relative_to(bundle)): f for f in bundle.rglob("*") if f.is_file() and f.name != "bundle.json"}
    assert told["sha256"] == {name: hashlib.sha256(f.read_bytes()).hexdigest() for name, f in files.items()}
    assert told["reports"] == 18 and told["query"] == {}
    rows = list(csv.DictReader((bundle / "export" / "reports.csv").open(encoding="utf-8-sig")))
    assert len(rows) == 18


@pytest.mark.slow
def test_the_index_finds_what_the_record_finds(bundle: Path, filled: tuple[Path, Made]) -> None:
    found = unpacked(bundle / "data" / "ar-search.js")["found"]
    word = "سرت"
    steps = unpacked(bundle / "data" / f"ar-s{shard_of(word)}.js")[word].split()
    numbers, at = [], 0
    for step in steps:
        at += int(step, 36)
        numbers.append(at)
    with Record(filled[0], read_only=True) as record:
        hits = {f"/reports/{row['report']}" for row in record.search(word, 500) if row["kind"] == "report"}
    assert {found[n][0] for n in numbers if found[n][0].startswith("/reports/")} == hits and len(hits) > 3
    assert {found[n][0].split("/")[1] for n in numbers} >= {"reports", "places"}


@pytest.mark.slow
def test_the_same_record_gives_the_same_bytes_again(bundle: Path, filled: tuple[Path, Made], tmp_path: Path) -> None:
    publish(str(filled[0]), tmp_path, {"as_of": "2016-05-20"}, ["en"])
    first = (tmp_path / "bundle.json").read_bytes()
    made = publish(str(filled[0]), tmp_path, {"as_of": "2016-05-20"}, ["en"])
    assert (tmp_path / "bundle.json").read_bytes() == first and made.reports == 5
    assert sum(name.startswith("/reports/") for name in pages(tmp_path, "en")) == 5


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """A record with a victim's name in it, and one of an official."""
    texts = (
        f"قُتل المدني {VICTIM} في قصف على سرت يوم 6 ديسمبر 2016.",
        "قال المتحدث باسم الجيش إن المعارك انتهت في سرت يوم 7 ديسمبر 2016.",
    )
    path = tmp_path / "named.db"
    with Record(path) as record:
        record.add(
            make_report(text, published=f"2016-12-0{6 + n}", outlet=f"outlet{n}") for n, text in enumerate(texts)
        )
    return path


def test_withheld_names_are_in_no_file_of_a_bundle(named: Path, tmp_path: Path) -> None:
    with Record(named, read_only=True, internal=True) as record:
        hidden = [row["name"] for row in record.withheld()]
    assert VICTIM in hidden
    made = publish(str(named), tmp_path / "out", {})
    assert made.withheld > 0
    words = [str(unpacked(file)) for file in sorted((tmp_path / "out" / "data").glob("*.js"))]
    words += [
        file.read_text("utf-8") for file in (tmp_path / "out").rglob("*") if file.suffix in (".html", ".csv", ".json")
    ]
    assert not [1 for text in words if VICTIM.split()[1] in text] and any("█" in text for text in words)


def test_a_preview_lists_the_names_of_the_part_and_writes_nothing(named: Path, tmp_path: Path) -> None:
    assert VICTIM in [row["name"] for row in preview(str(named), {}, internal=True)]
    assert {row["name"].strip("█") for row in preview(str(named), {})} == {""}
    assert preview(str(named), {"outlet": "outlet1"}) == []
    done = CliRunner().invoke(app, ["publish", "--preview", "--internal", "--json", "--record", str(named)])
    assert VICTIM in [row["name"] for row in json.loads(done.stdout)]
    assert list(tmp_path.iterdir()) == [named] or not (tmp_path / "out").exists()


def test_what_would_be_lost_is_refused(filled: tuple[Path, Made], tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("x")
    with pytest.raises(PublishError, match="not empty and not a bundle"):
        publish(str(filled[0]), tmp_path, {})
    with pytest.raises(PublishError, match="no report passes"):
        publish(str(filled[0]), tmp_path / "none", {"outlet": "nobody"})
    assert sorted(file.name for file in tmp_path.iterdir()) == ["thesis.txt"]


def test_packs_are_of_one_size_and_keep_the_order() -> None:
    made = packs([("a", "x" * 1_000_000), ("b", "x" * 600_000), ("c", "y")])
    assert [list(pack) for pack in made] == [["a"], ["b", "c"]]
    assert base36(36) == "10" and script("n", [1]) == script("n", [1])
