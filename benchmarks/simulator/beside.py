"""A war written by a process of its own, so that neither its time nor its memory is that of what reads it.

    python -m benchmarks.simulator.beside SEED REPORTS     frames: four bytes of length, then a report

The pipe holds little: the writer waits for the reader.
"""

import subprocess
import sys
from collections.abc import Iterator
from struct import Struct

import msgspec
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

from sijill.model import Reading, Report

Read = tuple[Report, Reading]
_LENGTH = Struct("<I")


def write(seed: int, reports: int) -> None:
    """Write the frames of a war of noise 1 that spreads."""
    encode, out = msgspec.msgpack.Encoder().encode, sys.stdout.buffer
    for told in war(seed, reports, at_level(1), spreads=True):
        frame = encode((told.report, told.reading))
        out.write(_LENGTH.pack(len(frame)) + frame)


def read_beside(seed: int, reports: int) -> Iterator[Read]:
    """Yield the reports and readings of a war while a process of its own writes what follows.

    >>> [report.given_id for report, _ in read_beside(1, 2)]
    ['1-h0-0', '1-h1-0']
    """
    decode = msgspec.msgpack.Decoder(Read).decode
    command = [sys.executable, "-m", "benchmarks.simulator.beside", str(seed), str(reports)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=1 << 20) as writer:
        assert writer.stdout is not None
        while len(head := writer.stdout.read(_LENGTH.size)) == _LENGTH.size:
            yield decode(writer.stdout.read(_LENGTH.unpack(head)[0]))
    if writer.returncode:
        raise RuntimeError(f"the war broke off: exit code {writer.returncode}")


if __name__ == "__main__":
    write(*map(int, sys.argv[1:3]))
