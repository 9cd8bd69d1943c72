"""The page of words withholds them, in this report or everywhere, with a reason; the log gives them back."""

import html
import json
import re
from pathlib import Path
from urllib.parse import urlencode

import pytest

from sijill.web.app import make_app
from sijill.web.inprocess import get, post
from tests.web.fabricated import fill


@pytest.mark.parametrize("number", [0, 1], ids=["in this report", "in every report"])
def test_a_name_is_withheld_from_its_words_and_given_back(tmp_path: Path, number: int) -> None:
    made = fill(tmp_path / "x.db")
    app = make_app(tmp_path / "x.db")
    report = made.reports["2016-07-20-nawras"]
    words = " ".join(report.text.split()[1:3])  # a name of one word is blacked out only where a rule made it private
    start = report.text.index(words)
    address = f"/reports/{report.id}/span/{start}-{start + len(words)}"
    page = get(app, f"{address}?lang=en").text
    form = [one for one in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'value="withhold"' in one][number]
    hidden = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form)
    fields = {name: html.unescape(value) for name, value in hidden}
    assert post(app, "/decide", urlencode(fields | {"reason": "the family asks"}).encode()).status == 303
    assert words not in json.loads(get(app, f"{address}.json").body)["text"]
    shown = get(app, f"{address}?lang=en").text
    assert "█" in shown and 'value="withhold"' not in shown
    [decision] = json.loads(get(app, "/log.json?action=withhold").body)
    assert post(app, "/decide", urlencode({"action": "undo", "undoes": decision["id"]}).encode()).status == 303
    assert json.loads(get(app, f"{address}.json").body)["text"] == words
