import gzip
import json
from pathlib import Path

from benchmarks.times_speed import drawn


def test_the_draw_is_even_over_outlets_and_the_same_every_time(tmp_path: Path) -> None:
    rows = [{"id": f"{outlet}{n}", "outlet": outlet} for outlet, size in (("a", 9), ("b", 2)) for n in range(size)]
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(row) for row in rows).encode()))
    first = drawn(path, 6)
    assert [row["outlet"] for row in first] == ["a", "b", "a", "b", "a", "a"]
    assert drawn(path, 6) == first
