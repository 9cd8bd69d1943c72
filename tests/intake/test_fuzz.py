"""Every parser takes any bytes: it yields Items or refuses, and never raises, hangs or grows."""

import gzip
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sijill.engine.intake_settings import intake_settings
from sijill.intake.encodings import decode
from sijill.intake.inputs import stream_items
from sijill.intake.items import Item
from sijill.intake.kinds import built_in
from sijill.intake.mojibake import repair
from sijill.intake.written_dates import written_date
from tests.intake.archives import warc_of
from tests.intake.made_pages import STRUCTURES
from tests.intake.sources.test_documents import docx, paragraph, pdf
from tests.intake.sources.test_feed import ATOM, RSS
from tests.intake.sources.test_sheets import HEAD, ROWS, csv_of, xlsx_of
from tests.intake.stories import BRIDGE

SETTINGS = intake_settings(max_bytes=200_000, max_characters=20_000)
PAGE = STRUCTURES[1](BRIDGE)[0]


def zipped(data: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", data)
    return made.getvalue()


SEEDS = {
    ".json": b'[{"text": "\\u0642", "id": 1}, 7]',
    ".txt": BRIDGE.body.encode(), ".jsonl": b'{"text": "\\u0642", "published": "2016-12-07"}\n{"text": 7}\n',
    ".html": PAGE, ".rss": RSS.format(encoding="utf-8", date="Tue, 09 Jun 2020 06:30:00 +0300").encode(),
    ".atom": ATOM.encode(), ".warc": warc_of([(BRIDGE.address, PAGE)]), ".zip": zipped(PAGE), ".wacz": zipped(PAGE),
    ".csv": csv_of(",", "utf-8", [HEAD, *ROWS]).getvalue(), ".xlsx": xlsx_of([HEAD, *ROWS]).getvalue(),
    ".docx": docx(paragraph(BRIDGE.body)).getvalue(), ".pdf": pdf(BRIDGE.title[::-1]).getvalue(),
}
KINDS = sorted(suffix for suffix in built_in() if not suffix.endswith(":"))
bounded = settings(max_examples=60, deadline=60_000, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def check(suffix: str, data: bytes) -> None:
    for item in stream_items(f"fuzz{suffix}", BytesIO(data), SETTINGS):
        assert isinstance(item, Item)
        assert (item.report is None) != (item.problem is None)
        if item.report:
            assert 0 < len(item.report.text) <= SETTINGS.max_characters


@st.composite
def damaged(draw: st.DrawFn, seed: bytes) -> bytes:
    """A good file with bytes changed, cut out or doubled."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        action = draw(st.sampled_from(("change", "cut", "double", "insert")))
        length = draw(st.integers(1, 40))
        if action == "change" and data:
            data[at] = draw(st.integers(0, 255))
        elif action == "cut":
            del data[at : at + length]
        elif action == "double":
            data[at:at] = data[at : at + length]
        else:
            data[at:at] = draw(st.binary(max_size=12))
    return bytes(data)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", KINDS)
@bounded
@given(data=st.data())
def test_damaged_files(suffix: str, data: st.DataObject) -> None:
    check(suffix, data.draw(damaged(SEEDS.get(suffix, SEEDS[".html"]))))


@pytest.mark.parametrize("suffix", KINDS)
@settings(bounded, max_examples=15)
@given(data=st.binary(max_size=400))
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(suffix, data)
    check(suffix, gzip.compress(data)[:-3])


@settings(bounded, max_examples=200)
@given(st.binary(max_size=300))
def test_any_bytes_decode(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text is not None and decoded.encoding
    repair(decoded.text)


@settings(bounded, max_examples=80)
@given(st.text(max_size=40))
def test_any_words_as_a_date(words: str) -> None:
    value = written_date(words)
    assert value is None or len(value) >= 10
    SETTINGS.read_date(words)


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 20_000, "<p>نص" * 5_000, "<" * 50_000, "<!--" * 20_000, "<script>" * 5_000, "&" * 100_000,
     "<b><i>" * 10_000 + "نص", "<table><tr>" * 5_000, '<a href="' * 20_000, "<h1>" * 3_000 + "نص" + "<time>" * 3_000],
    ids=lambda markup: markup[:8],
)
def test_markup_that_nests_without_end(markup: str) -> None:
    check(".html", markup.encode())
