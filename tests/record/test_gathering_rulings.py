"""What is withheld is gathered once: a ruling more costs as much as the one before it."""

from itertools import islice, permutations
from pathlib import Path

from sijill.model import Decision
from sijill.record.links import RecordLinks
from sijill.record.store import Store
from sijill.record.withholding import withheld
from tests.steps import steps


def _ruled(path: Path, names: int) -> Store:
    store = Store(path)
    for number, pair in enumerate(islice(permutations("abcdefghijklmnop", 2), names)):
        for which, action in enumerate(("withhold", "release", "withhold")):
            RecordLinks(store).decide(Decision(
                id=f"d{number:05d}{which}", action=action, targets=[], value={"name": f"name {''.join(pair)}"},
                reason="", who="a", when="2016-12-06T00:00:00+00:00", undoes=None,
            ))  # fmt: skip
    return store


def test_rulings_are_not_searched_again_for_each(tmp_path: Path) -> None:
    small, large = _ruled(tmp_path / "small.db", 20), _ruled(tmp_path / "large.db", 80)
    with small, large:
        assert steps(lambda: withheld(large)) < 5 * steps(lambda: withheld(small))
        assert len(withheld(large).why) == 80  # the last ruling about each name withholds it
