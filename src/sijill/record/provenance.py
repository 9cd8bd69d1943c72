"""Provenance in the record: how each report came, and which reports are versions of one page.

Decides that a way of coming is kept once, however often it is told; two reports of one canonical address are versions
of each other, and neither replaces the other.
"""

import zlib

import msgspec

from sijill.model import Provenance
from sijill.record.store import Store


def put_provenance(store: Store, provenance: Provenance) -> None:
    """Keep how a report came; told again, it changes nothing."""
    with store.transaction():
        store.run("provenance_put", {
            "report": provenance.report, "sha256": provenance.sha256, "address": provenance.address or "",
            "body": msgspec.json.encode(msgspec.structs.replace(provenance, raw=None)),
            "raw": zlib.compress(provenance.raw) if provenance.raw is not None else None,
        })


def provenance_of(store: Store, report: str) -> list[Provenance]:
    """Return the ways a report came by, the kept bytes with them.

    >>> from sijill.engine.trying import samples
    >>> provenance_of(samples().store, "none")
    []
    """
    return [
        msgspec.structs.replace(
            msgspec.json.decode(row["body"], type=Provenance),
            raw=zlib.decompress(row["raw"]) if row["raw"] is not None else None,
        )
        for row in store.run("provenance_get", {"report": report})
    ]


def versions_of(store: Store, report: str) -> list[str]:
    """Return the ids of the other reports of the same canonical address, by day.

    >>> from sijill.engine.trying import samples
    >>> versions_of(samples().store, samples().report("2016-05-18-rimal").id)
    []
    """
    return [row["id"] for row in store.run("report_versions", {"report": report})]
