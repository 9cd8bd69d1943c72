"""Seconds of processor time `datasketch` takes to look each report of a file up among those before it.

    .venv-peers/bin/python benchmarks/peers/datasketch_copies.py REPORTS.jsonl

Runs of four words, 128 permutations, an index for a likeness of 0.3. It gives candidates for whole texts that are
alike; what is decided of a pair, and a copy inside a longer report, is beyond it.
"""

import json
import re
import sys
import time
from importlib.metadata import version

from datasketch import MinHash, MinHashLSH

WORD = re.compile(r"\w+")
RUN, PERMUTATIONS, ALIKE = 4, 128, 0.3


def main(path: str) -> None:
    """Print one JSON object: seconds, reports, pairs found and the version."""
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123
        texts = [json.loads(line)["text"] for line in lines]
    index, pairs, start = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS), 0, time.process_time()
    for number, text in enumerate(texts):
        words = WORD.findall(text)
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([" ".join(words[at:at + RUN]).encode() for at in range(len(words) - RUN + 1)])
        pairs += len(index.query(sketch))
        index.insert(str(number), sketch)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "reports": len(texts), "found": pairs, "version": version("datasketch")}))


if __name__ == "__main__":
    main(sys.argv[1])
