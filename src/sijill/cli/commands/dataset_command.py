"""Read many files into a dataset of Parquet and link it, here or on a cluster; goes on where it stopped."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sijill.cli.failures import failing_on


def command(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, or addresses of object storage (s3://…).")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder of the dataset; the same call goes on in it.")],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read and link with, on each machine.")] = 1,
    files: Annotated[int, typer.Option(min=1, help="Files a step: what a run that is cut off loses at most.")] = 32,
    link: Annotated[bool, typer.Option(help="Make families, events, series, findings and quotations of it.")] = True,
) -> None:
    """Read many files into a dataset of Parquet and link it, here or on a cluster; goes on where it stopped.

    $ sijill dataset samples -o readings
    """
    from sijill.engine import dataframes
    from sijill.engine.dataset.layout import Dataset, Step
    from sijill.engine.dataset.linking import LinkingError
    from sijill.engine.dataset.linking import link as linked
    from sijill.engine.dataset.reading import read_into

    if missing := dataframes.missing():
        print(missing, file=sys.stderr)
        raise typer.Exit(1)

    def told(step: Step) -> None:
        for words in (*step.refused, *step.unread):
            print(words, file=sys.stderr)
        print(f"{len(step.files)} files, {step.reports} reports", file=sys.stderr)

    dataset = Dataset(out)
    if absent := [path for path in paths if "://" not in path and not Path(path).exists()]:
        print(f"no such file or folder: {', '.join(absent)}", file=sys.stderr)
        raise typer.Exit(1)
    read_into(dataset, paths, jobs, files, told)
    if link:
        with failing_on(LinkingError):
            counts = linked(dataset, jobs)
        print(", ".join(f"{name}: {count}" for name, count in counts.items()), file=sys.stderr)
    steps = list(dataset.done())
    print(f"{sum(step.reports for step in steps)} reports in {len(steps)} steps", file=sys.stderr)
    raise typer.Exit(3 if any(step.refused or step.unread for step in steps) else 0)
