"""Office packages (DOCX, XLSX): what a zip of XML parts must be before any part is parsed.

Decides that no part defines entities and that all parts together stay under the limit; leaves the parts to the kinds.
"""

import zipfile
from typing import Final

from sijill.languages.messages import say

PARTS: Final = 10_000
_HEAD: Final = 4096


class FaultyPackage(Exception):
    """A package that is not read; the message says why."""


def check_package(package: zipfile.ZipFile, limit: int) -> None:
    """Raise FaultyPackage when a package is locked, too large unpacked, or a part of it defines entities.

    >>> from io import BytesIO
    >>> made = zipfile.ZipFile(BytesIO(), "w")
    >>> made.writestr("a.xml", "<!DOCTYPE x [<!ENTITY a 'a'>]>")
    >>> try: check_package(made, 1000)
    ... except FaultyPackage as error: print(error)
    it defines entities of its own, which no feed or sheet needs
    """
    members = package.infolist()
    if len(members) > PARTS:
        raise FaultyPackage(say("too_many_members", limit=PARTS))
    if sum(member.file_size for member in members) > limit:
        raise FaultyPackage(say("too_many_bytes", limit=limit))
    for member in members:
        if member.filename.endswith((".xml", ".rels")):
            with package.open(member) as part:
                if b"<!DOCTYPE" in part.read(_HEAD).replace(b"\x00", b""):
                    raise FaultyPackage(say("entities_refused"))
