"""Seconds of processor time `dateparser.search` takes over the reports of a file, in the peers' environment.

    .venv-peers/bin/python benchmarks/peers/dateparser_search.py REPORTS.jsonl
"""

import datetime as dt
import json
import sys
import time

import dateparser
from dateparser.search import search_dates

WARM_UP = 5


def main(path: str) -> None:
    """Print one JSON object: seconds, reports, dates found and the version."""
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123
        reports = [json.loads(line) for line in lines]
    found = 0
    for report in reports[:WARM_UP]:
        search_dates(report["text"], languages=["ar"])
    start = time.process_time()
    for report in reports:
        settings = {"RELATIVE_BASE": dt.datetime.fromisoformat(report["published"][:10]), "PREFER_DATES_FROM": "past"}
        found += len(search_dates(report["text"], languages=["ar"], settings=settings) or ())
    seconds = time.process_time() - start
    version = dateparser.__version__
    print(json.dumps({"seconds": seconds, "reports": len(reports), "found": found, "version": version}))


if __name__ == "__main__":
    main(sys.argv[1])
