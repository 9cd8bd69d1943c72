"""Console blocks of a Markdown page: each `$ command` with the output below it, run in one folder of their own."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Run:
    """A command as the page shows it, and the output the page promises."""

    command: str
    output: str


def runs(page: str) -> list[Run]:
    found = []
    for block in _BLOCK.findall(page):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            found.append(Run(command, output))
    return found


def output_of(command: str, folder: Path) -> str:
    """Run a command as the page's reader would, stdout and stderr together; `sijill` is this checkout's."""
    shell = f'sijill() {{ "{sys.executable}" -m sijill "$@"; }}\n({command}) 2>&1'
    paths = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": paths, "COLUMNS": "110", "NO_COLOR": "1"}
    environment.pop("SIJILL_RECORD", None)
    done = subprocess.run(
        ["bash", "-c", shell], cwd=folder, env=environment, stdout=subprocess.PIPE, check=False
    )
    return done.stdout.decode().replace("\r\n", "\n")


def rewritten(page: str, folder: Path) -> str:
    """Return the page with every output as it is now."""
    done, rest = "", page
    for run in runs(page):
        before, _, rest = rest.partition(f"$ {run.command}\n{run.output}")
        done += f"{before}$ {run.command}\n{output_of(run.command, folder)}"
    return done + rest
