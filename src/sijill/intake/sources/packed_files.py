"""Zip files and WACZ web archives: every file inside is read by its kind, and nothing is unpacked to disk.

Decides which members are read: not those whose name leads out of the archive, not archives within archives, none that
is locked; sizes are bounded by the kinds that read them and by a sum for the whole.
"""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, Final, cast

from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.kinds import known_suffixes, reader_of, suffix_of
from sijill.intake.unpacked import plain_stream
from sijill.languages.messages import say

SUFFIXES: Final = (".zip", ".wacz")
MEMBERS: Final = 100_000
RATIO: Final = 200  # text packs to a tenth; two hundred to one is a bomb


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the Items of every file in an archive, in name order.

    >>> from io import BytesIO
    >>> packed = BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("2.txt", "قصفت سرت.")
    ...     archive.writestr("1.txt", "قتل رجل.")
    >>> [item.report.source for item in items("week.zip", packed)]
    ['week.zip/1.txt', 'week.zip/2.txt']
    """
    try:
        with zipfile.ZipFile(cast(IO[bytes], stream)) as archive:
            members = sorted(archive.infolist(), key=lambda member: member.filename)
            if len(members) > MEMBERS:
                yield refused(file, 0, say("too_many_members", limit=MEMBERS))
                return
            for member in members:
                if not member.is_dir():
                    yield from _member_items(file, archive, member, settings)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        yield refused(file, 0, say("kind_unreadable", kind="ZIP", reason=str(error)))


def _member_items(
    file: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, settings: Settings
) -> Iterator[Item]:
    name = f"{file}/{member.filename}"
    suffix = suffix_of(member.filename)
    wacz = file.lower().endswith(".wacz")
    if suffix not in known_suffixes() or (wacz and suffix != ".warc"):
        return
    problem = _member_problem(member, suffix, settings)
    reader = reader_of(suffix)
    if problem or reader is None:
        yield refused(name, 0, problem or say("unknown_suffix", suffix=suffix))
        return
    try:
        with archive.open(member) as opened:
            yield from reader(name, plain_stream(cast(BinaryIO, opened)), settings)
    except (RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        yield refused(name, 0, say("kind_unreadable", kind="ZIP", reason=str(error)))


def _member_problem(member: zipfile.ZipInfo, suffix: str, settings: Settings) -> str | None:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return say("path_leads_out")
    if suffix in SUFFIXES:
        return say("archive_in_archive")
    if member.file_size > settings.max_bytes and member.file_size > RATIO * max(member.compress_size, 1):
        return say("too_many_bytes", limit=settings.max_bytes)
    return None
