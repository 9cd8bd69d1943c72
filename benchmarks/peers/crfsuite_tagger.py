"""Seconds of processor time a `python-crfsuite` tagger takes over the reports of a file, in the peers' environment.

    .venv-peers/bin/python benchmarks/peers/crfsuite_tagger.py SPANS.jsonl

Each line holds a text and the spans `[start, end, kind]` of its mentions. The tagger learns from the first half off the
clock; tokens, features and tags of all reports are on it. It stands for any tagger of that kind: the features are the
usual ones (word, ends of the word, neighbours), and what it finds is not scored.
"""

import json
import re
import sys
import tempfile
import time
from importlib.metadata import version

import pycrfsuite

WORD = re.compile(r"\w+|[^\w\s]")
ROUNDS = 30


def tokens(text: str) -> list[tuple[int, int, str]]:
    """Return the tokens of a text with their offsets."""
    return [(match.start(), match.end(), match[0]) for match in WORD.finditer(text)]


def features(words: list[str]) -> list[list[str]]:
    """Return the features of every token."""
    made = []
    for at, word in enumerate(words):
        before, after = words[at - 1] if at else "<", words[at + 1] if at + 1 < len(words) else ">"
        made.append([
            "b", f"w={word}", f"p2={word[:2]}", f"p3={word[:3]}", f"s2={word[-2:]}", f"s3={word[-3:]}",
            f"d={word.isdigit()}", f"w-1={before}", f"w+1={after}", f"w-1w={before}|{word}",
        ])
    return made


def labels(found: list[tuple[int, int, str]], spans: list[list]) -> list[str]:
    """Return the tag of every token: begin, inside or out of a span."""
    made = ["O"] * len(found)
    for start, end, kind in spans:
        inside = [at for at, (first, last, _) in enumerate(found) if first >= start and last <= end]
        for number, at in enumerate(inside):
            made[at] = f"{'I' if number else 'B'}-{kind}"
    return made


def main(path: str) -> None:
    """Print one JSON object: seconds, reports, tags found and the version."""
    with open(path, encoding="utf-8") as lines:  # noqa: PTH123
        reports = [json.loads(line) for line in lines]
    trainer = pycrfsuite.Trainer(verbose=False)
    for report in reports[: len(reports) // 2]:
        found = tokens(report["text"])
        trainer.append(features([word for _, _, word in found]), labels(found, report["spans"]))
    trainer.set_params({"max_iterations": ROUNDS})
    with tempfile.NamedTemporaryFile() as model:
        trainer.train(model.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(model.name)
        start, tags = time.process_time(), 0
        for report in reports:
            tags += sum(tag != "O" for tag in tagger.tag(features([word for _, _, word in tokens(report["text"])])))
        seconds = time.process_time() - start
    print(json.dumps({
        "seconds": seconds, "reports": len(reports), "found": tags, "version": version("python-crfsuite"),
    }))


if __name__ == "__main__":
    main(sys.argv[1])
