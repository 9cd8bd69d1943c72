"""Taking less of an event apart leaves what is taken as it is, and its links word for word."""

import json

import msgspec

from sijill.engine.trying import samples
from sijill.model import Event
from sijill.model.record import Link, Weighed
from sijill.record.bodies import as_written, whole, without_links


def bodies() -> list[bytes]:
    return [row["body"] for row in samples().store.select("SELECT body FROM cluster WHERE kind = 'event'")]


def test_every_field_but_the_links_is_taken() -> None:
    for body in bodies():
        plain = json.loads(body)
        assert whole(body) == plain
        assert set(plain) == set(Event.__struct_fields__)
        links = plain.pop("links")
        assert without_links(body) == plain
        printed = as_written(body)
        assert json.loads(bytes(printed.pop("links"))) == links and printed == plain
        assert json.loads(msgspec.json.encode(as_written(body))) == whole(body)


def test_what_is_printed_unseen_has_no_place_for_a_name() -> None:
    """A link that learns to quote words must no longer pass by what withholds names."""
    assert Link.__struct_fields__ == ("kind", "left", "right", "score", "reasons", "decided")
    assert Weighed.__struct_fields__ == ("rule", "weight")
