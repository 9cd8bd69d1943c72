"""docs/commands.md holds the help of every command; write it anew with `python -m tests.repo.test_commands`."""

from pathlib import Path

from typer.testing import CliRunner

from sijill.cli.main import app

PAGE = Path(__file__).resolve().parents[2] / "docs" / "commands.md"
HEAD = """# Commands

Data goes to stdout, progress and warnings to stderr; `-` is stdin or stdout. Exit codes: 0 done, 1 failed, 2 wrong
usage, 3 some inputs failed and the rest is stored, 4 `verify` found something that does not hold. `--record` is
`$SIJILL_RECORD`, else `./sijill.db`. Every listing has `--json` (an array), `--jsonl`, `--csv` and `--table`; without a
wish it is a table on a terminal and JSON lines elsewhere. Listings hold no clock time and no row number: two records of
the same reports list the same bytes. Names of private persons are blacked out of every listing, export and page
unless `--internal` (or `SIJILL_INTERNAL=1`) is given: docs/withholding.md.
"""


def help_of(*words: str) -> str:
    done = CliRunner(env={"COLUMNS": "100", "TERM": "dumb"}).invoke(app, [*words, "--help"], prog_name="sijill")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip() + "\n"


def commands() -> list[str]:
    folder = Path(__file__).resolve().parents[2] / "src" / "sijill" / "cli" / "commands"
    return sorted(path.stem.removesuffix("_command").replace("_", "-") for path in folder.glob("*_command.py"))


def page() -> str:
    parts = [f"\n## sijill {name}\n\n```text\n{help_of(name)}```\n" for name in commands()]
    return HEAD + "".join(parts)


def test_every_command_is_documented_as_it_is() -> None:
    assert PAGE.read_text("utf-8") == page()


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
