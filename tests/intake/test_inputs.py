"""Files, folders and standard input; what is imported for them; kinds that other packages add."""

import subprocess
import sys
from pathlib import Path

import pytest

from sijill.intake.inputs import input_items
from tests.intake.made_pages import og_tags
from tests.intake.stories import BRIDGE

PLUGIN = '''
"""Messages: a file with one message a line, as phones export them."""

from sijill.intake.finished import Parts, finished


def items(file, stream, settings):
    for number, line in enumerate(stream, 1):
        sender, _, text = line.decode("utf-8").strip().partition("|")
        yield finished(file, number, Parts(text, line, "text/plain", outlet=sender), settings)
'''


def python(code: str, *path: str, stdin: bytes = b"") -> str:
    whole = f"import sys; sys.path[:0] = {[*path, *sys.path]!r}\n{code}"
    done = subprocess.run([sys.executable, "-c", whole], input=stdin, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


def test_a_folder_is_read_in_name_order_and_what_is_left_out_is_told(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_bytes(og_tags(BRIDGE)[0])
    (tmp_path / "a.txt").write_text("قُتل رجل.", "utf-8")
    (tmp_path / "c.png").write_bytes(b"x")
    (tmp_path / "settings.json").write_text("{}")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    found = list(input_items([str(tmp_path)]))
    assert [item.report and item.report.text for item in found] == ["قُتل رجل.", BRIDGE.body, None]
    assert [str(warning) for warning in found[-1].warnings] == [
        f"{tmp_path.name}:0: 2 files of kinds that are not read in a folder are left out: c.png, settings.json"
    ]


def test_a_page_without_an_ending_is_told_by_its_first_bytes(tmp_path: Path) -> None:
    page = tmp_path / "story"
    page.write_bytes(og_tags(BRIDGE)[0])
    assert [item.report and item.report.title for item in input_items([str(page)])] == [BRIDGE.title]


def test_standard_input_takes_a_page() -> None:
    code = "from sijill.intake.inputs import input_items\nfor item in input_items(['-']): print(item.report.title)"
    assert python(code, stdin=og_tags(BRIDGE)[0]) == BRIDGE.title


def test_a_text_file_imports_no_heavy_library(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("قُتل رجل.", "utf-8")
    heavy = "{'trafilatura', 'feedparser', 'fastwarc', 'openpyxl', 'pypdf', 'lxml', 'ssl', 'http.client'}"
    code = (
        f"from sijill.intake.inputs import input_items\nlist(input_items([{str(tmp_path / 'a.txt')!r}]))\n"
        f"print(sorted({heavy} & set(sys.modules)))"
    )
    assert python(code) == "[]"


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    folder = tmp_path / "installed"
    entry = folder / "sijill_messages-1.0.dist-info"
    entry.mkdir(parents=True)
    (folder / "sijill_messages.py").write_text(PLUGIN, "utf-8")
    (entry / "METADATA").write_text("Metadata-Version: 2.1\nName: sijill-messages\nVersion: 1.0\n", "utf-8")
    (entry / "entry_points.txt").write_text("[sijill.sources]\nsms = sijill_messages:items\n", "utf-8")
    return folder


def test_an_installed_package_adds_a_kind_of_source(tmp_path: Path, plugin: Path) -> None:
    messages = tmp_path / "phone.sms"
    messages.write_text("المنارة|قُتل رجل.\nالمرفأ|أصيب آخر.\n", "utf-8")
    code = (
        "from sijill.intake.inputs import input_items\n"
        f"for item in input_items([{str(messages)!r}]): print(item.report.outlet, item.report.text)"
    )
    assert python(code, str(plugin)) == "المنارة قُتل رجل.\nالمرفأ أصيب آخر."


def test_the_documented_example_is_the_tested_one() -> None:
    documented = (Path(__file__).resolve().parents[2] / "docs" / "intake.md").read_text("utf-8")
    assert PLUGIN.strip() in documented
