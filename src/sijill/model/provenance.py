"""Provenance: how a report was obtained, kept beside it and never part of its identity.

Decides what is written down about the way from bytes to text; leaves finding it out to intake and keeping it to record.
"""

import msgspec


class Provenance(msgspec.Struct, frozen=True, kw_only=True):
    """How one report came: `report` is its id, `sha256` is over the bytes as they came, `raw` those bytes when kept.

    `address` is where it was fetched, `canonical` the address all copies of the page share (equal for its versions);
    `published_source` names where the date of publication stood and `published_words` how it was written there.
    `repaired` says which wrong decoding was undone, null when nothing was.
    """

    report: str
    sha256: str
    size: int
    media_type: str
    encoding: str | None = None
    encoding_source: str | None = None
    repaired: str | None = None
    address: str | None = None
    canonical: str | None = None
    fetched: str | None = None
    fetched_source: str | None = None
    published_source: str | None = None
    published_words: str | None = None
    byline: str | None = None
    raw: bytes | None = None
