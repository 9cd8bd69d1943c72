"""Read a web archive of 10,000 pages as a stream: pages a second and the most memory the process took.

    python -m benchmarks.web_archive [PAGES]

The pages are written for this measurement, one after another, so that neither the archive nor its pages are ever whole
in memory; each has a date in words, which the times layer reads.
"""

import gzip
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from sijill.engine.intake_settings import intake_settings
from sijill.intake.inputs import input_items

PAGES: Final = 10_000
_FILL: Final = "<li><a href='/x'>رابط آخر في قائمة الأقسام</a></li>" * 40


def page(number: int) -> bytes:
    """Return a page of about 4 KB whose words differ from those of the others."""
    body = "".join(
        f"<p>أعلن المجلس المحلي رقم {number} مقتل {part + number % 9} من عناصره في اشتباك شرق البلدة.</p>"
        for part in range(8)
    )
    return (
        f"<!DOCTYPE html><html><head><title>خبر {number} | شبكة القياس</title></head><body><nav><ul>{_FILL}</ul></nav>"
        f"<article><h1>خبر {number}</h1><span>{1 + number % 28} مارس 2017</span>{body}</article></body></html>"
    ).encode()


def write_archive(path: Path, pages: int) -> None:
    """Write an archive of so many pages, each record packed for itself as crawlers do."""
    with path.open("wb") as out:
        for number in range(pages):
            data = page(number)
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + data
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2021-01-02T03:04:05Z\r\n"
                f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://measure.example/{number}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            ).encode()
            out.write(gzip.compress(head + http + b"\r\n\r\n", 1))


def most_held() -> float:
    """Return the most MiB this program held; `getrusage` also counts what the process held before it was this program.

    >>> most_held() > 1
    True
    """
    try:
        status = Path("/proc/self/status").read_text("ascii")
    except OSError:  # no Linux
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))


def measure(pages: int) -> dict[str, float]:
    """Return pages read and dated, pages a second and the most megabytes the process took."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc.gz"
        write_archive(path, pages)
        began, read, dated = time.perf_counter(), 0, 0
        for item in input_items([str(path)], intake_settings()):
            read += item.report is not None
            dated += item.report is not None and (item.report.published or "").startswith("2017-03-")
        seconds = time.perf_counter() - began
    peak = most_held()
    return {"read": read, "dated": dated, "pages_per_second": round(read / seconds), "peak_megabytes": round(peak)}


if __name__ == "__main__":
    print(measure(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES))
