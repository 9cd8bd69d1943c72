"""Draws the news sentences annotated in gsr_times_tune.jsonl and gsr_times_held.jsonl.

Decides which sentences of the GSR assault set are annotated, and nothing else: one sentence per article at
most, so that no article stands in both halves; about 15 % of the sentences show no sign of a number or a time.
The seed is printed.

    python draw_gsr.py gsr_assault.jsonl > drawn.jsonl       {"id", "half": "tune"|"held", "published", "text"} per line
"""

import json
import random
import re
import sys
from pathlib import Path
from typing import TypedDict

SEED = 20161207
HALVES = {"tune": (64, 11), "held": (68, 12)}  # sentences with a sign, sentences without
NEWS_ID = re.compile(r"AAW_ARB_(\d{4})(\d\d)(\d\d)\.")
FOLD = str.maketrans("أإآٱىةؤ", "ااااىهو")
DIACRITICS = re.compile("[\u064b-\u0652\u0670\u0640]")


class Sentence(TypedDict):
    """One drawn sentence; the text stays outside the repository."""

    id: str
    half: str
    published: str
    text: str


def sign_pattern(path: Path) -> re.Pattern[str]:
    """The pattern of any digit or word that hints at a number or a time."""
    lines = path.read_text(encoding="utf-8").splitlines()
    stems = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    word = "|".join(map(re.escape, stems))
    return re.compile(rf"\d|\b[وف]?[بلك]?(?:ال|ل)?(?:{word})(?:ه|ا|ي|ين|ون|ان|ات)?\b")


def one_per_article(lines: list[str], chance: random.Random) -> list[tuple[str, str, str]]:
    """(id, published, text) of one sentence of every dated article, in an order fixed by the seed."""
    articles: dict[str, list[tuple[str, str, str]]] = {}
    for line in lines:
        row = json.loads(line)
        if dated := NEWS_ID.match(row["id"]):
            article = row["id"].rpartition("-")[0]
            articles.setdefault(article, []).append((row["id"], "-".join(dated.groups()), row["text"]))
    chosen = [chance.choice(sorted(rows)) for _, rows in sorted(articles.items())]
    chance.shuffle(chosen)
    return chosen


def draw(lines: list[str], signs: re.Pattern[str], seed: int = SEED) -> list[Sentence]:
    """The drawn sentences, tune before held, in the order to annotate them."""
    chance = random.Random(seed)
    pools: tuple[list[tuple[str, str, str]], ...] = ([], [])
    for row in one_per_article(lines, chance):
        folded = DIACRITICS.sub("", row[2]).translate(FOLD)
        pools[0 if signs.search(folded) else 1].append(row)
    drawn: list[Sentence] = []
    for half, counts in HALVES.items():
        rows = [pool.pop() for pool, count in zip(pools, counts, strict=True) for _ in range(count)]
        chance.shuffle(rows)
        drawn += [Sentence(id=i, half=half, published=day, text=text) for i, day, text in rows]
    return drawn


def main(path: str) -> None:
    """Print the drawn sentences as JSON lines, the seed on stderr."""
    signs = sign_pattern(Path(__file__).with_name("gsr_signs.txt"))
    print(f"seed {SEED}", file=sys.stderr)
    for sentence in draw(Path(path).read_text(encoding="utf-8").splitlines(), signs):
        print(json.dumps(sentence, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
