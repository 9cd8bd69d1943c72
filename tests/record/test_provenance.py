import msgspec
import pytest

from sijill.model import Provenance, Report, make_report
from sijill.reading import read
from sijill.record.provenance import provenance_of, put_provenance, versions_of
from sijill.record.reports import put_report
from sijill.record.showing import show
from sijill.record.store import Store

ADDRESS = "https://x.example/1"


@pytest.fixture
def store(tmp_path: object) -> Store:
    return Store(f"{tmp_path}/x.db")


def added(store: Store, text: str, url: str = ADDRESS) -> Report:
    report = make_report(text, url=url, language="ar")
    put_report(store, report, read(report))
    return report


def test_the_way_a_report_came_is_kept_once_with_its_bytes(store: Store) -> None:
    report = added(store, "قُتل رجل.")
    came = Provenance(report=report.id, sha256="0" * 64, size=3, media_type="text/html", address=ADDRESS, raw=b"abc")
    for _ in range(2):
        put_provenance(store, came)
    assert provenance_of(store, report.id) == [came]


def test_another_text_of_the_same_address_is_shown_as_a_version(store: Store) -> None:
    first, second = added(store, "قُتل رجل."), added(store, "قُتل رجلان.")
    added(store, "قُتل رجل.", "https://x.example/2")
    assert (versions_of(store, first.id), versions_of(store, second.id)) == ([second.id], [first.id])
    put_provenance(store, Provenance(report=first.id, sha256="0" * 64, size=3, media_type="text/html", raw=b"abc"))
    shown = show(store, first.id)
    assert shown and shown["versions"] == [second.id]
    kept = msgspec.structs.replace(provenance_of(store, first.id)[0], raw=None)
    assert shown["provenance"] == [msgspec.to_builtins(kept)]
