"""Undated, foreign, empty, broken, oversized and control-character input, through the command line."""

import json
import subprocess
import sys


def run(command: str, stdin: bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "sijill", command, *options, "-"], input=stdin, capture_output=True)


def line(**row: object) -> bytes:
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def test_a_broken_line_is_refused_by_number_and_the_rest_is_done() -> None:
    done = run("read", line(text="قتل رجل", id="a") + b"{broken\n" + line(text=" ") + line(text="نص", id="b"))
    assert [json.loads(x)["report"]["source"] for x in done.stdout.splitlines()] == ["a", "b"]
    assert done.returncode == 3
    errors = done.stderr.decode()
    assert "-:2" in errors and "-:3 (text): the report has no text" in errors


def test_an_oversized_body_is_refused() -> None:
    done = run("read", line(text="قتل " * 10), "--max-chars", "20")
    assert (done.returncode, done.stdout) == (3, b"")
    assert "over the limit of 20" in done.stderr.decode()


def test_undated_foreign_and_control_characters_are_taken_in() -> None:
    texts = ["قتل رجل", "Three soldiers died.", "قتل\u0000\u202e رجل\u0007", "سه سرباز در تهران کشته شدند گفت پلیس"]
    done = run("read", b"".join(line(text=text, published="yesterday") for text in texts))
    assert [json.loads(x)["report"]["language"] for x in done.stdout.splitlines()] == ["ar", "und", "ar", "fa"]
    assert done.returncode == 0
    assert done.stderr.decode().count("published is not an ISO date") == 4


def test_mentions_answers_every_line_in_order() -> None:
    done = run("mentions", line(id=7, text="نص") + b"broken\n" + line(id="x", text="نص"), "--language", "ar")
    rows = [json.loads(x) for x in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == [7, None, "x"]
    assert rows[1]["mentions"] == [] and rows[1]["error"]


def test_json_that_nests_without_end_is_refused() -> None:
    done = run("read", b'{"a":' * 50_000 + b"\n" + line(text="\u0642\u062a\u0644 \u0631\u062c\u0644", id="a"))
    assert (done.returncode, len(done.stdout.splitlines())) == (3, 1)


def test_wrong_usage_is_two() -> None:
    assert run("nonsense", b"").returncode == 2
