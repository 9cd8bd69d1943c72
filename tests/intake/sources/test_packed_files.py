import gzip
import zipfile
from io import BytesIO

from sijill.intake.items import Settings
from sijill.intake.sources.packed_files import items
from tests.intake.archives import warc_of
from tests.intake.made_pages import og_tags
from tests.intake.stories import BRIDGE


def packed(**files: bytes) -> BytesIO:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    made.seek(0)
    return made


def outcomes(stream: BytesIO, name: str = "a.zip", limit: int = 1_000_000) -> list[str]:
    found = items(name, stream, Settings(max_bytes=limit))
    return [item.report.text if item.report else str(item.problem) for item in found]


def test_files_inside_are_read_by_their_kind() -> None:
    page, last = og_tags(BRIDGE)[0], gzip.compress(b"x")
    files = {"b/one.txt": "قتل رجل".encode(), "c.html": page, "d.png": b"x", "e.txt.gz": last}
    assert outcomes(packed(**files)) == ["قتل رجل", BRIDGE.body, "x"]


def test_a_name_that_leads_out_is_refused_and_the_rest_is_read() -> None:
    files = {"../../etc/a.txt": b"x", "/b.txt": b"x", "C:\\c.txt": b"x", "d.txt": "نص".encode()}
    got = outcomes(packed(**files))
    assert got[-1] == "نص" and len(got) == 4
    assert all("leads out of the archive" in line for line in got[:-1])


def test_a_bomb_is_refused_and_the_rest_is_read() -> None:
    got = outcomes(packed(**{"a.html": bytes(20_000_000), "b.txt": b"x"}))
    assert got == ["a.zip/a.html:0: more than 1000000 bytes: not read", "x"]


def test_an_archive_in_an_archive_is_not_opened() -> None:
    assert "not opened" in outcomes(packed(**{"a.zip": packed(**{"b.txt": b"x"}).getvalue()}))[0]


def test_a_wacz_gives_the_pages_of_its_archives_only() -> None:
    warc = gzip.compress(warc_of([(BRIDGE.address, og_tags(BRIDGE)[0])]))
    files = {"archive/data.warc.gz": warc, "pages/pages.jsonl": b'{"text": "x"}', "datapackage.json": b"{}"}
    assert outcomes(packed(**files), "a.wacz") == [BRIDGE.body]


def test_broken_archives_are_refused() -> None:
    assert "ZIP" in outcomes(BytesIO(b"PK\x03\x04 broken"))[0]
