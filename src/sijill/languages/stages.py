"""Stages: the pattern files of a language in their order, each building on what the ones before gave.

Decides how files become trees (one a stage), which word lists they ask for, and how a chart grows from stage to
stage.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sijill.languages.chart import Chart, make_item
from sijill.languages.kept import LAYERS, kept
from sijill.languages.lexicon import Lexicon
from sijill.languages.matching import Match, Node, PatternTree
from sijill.languages.patterns import Pattern, PatternFile, read_patterns
from sijill.languages.trees import PackedStages, merged
from sijill.languages.word_classes import WordClasses
from sijill.text import Token

NOTHING = "nothing"


class Stages:
    """The patterns of some files by stage, and the word classes they ask for."""

    def __init__(self, lexicon: Lexicon, kept: PackedStages, lists: Iterable[str] = ()) -> None:
        self.files = kept.files
        by_stage = _by_stage(kept.files)
        self.trees = {stage: PatternTree(by_stage[stage], packed) for stage, packed in kept.trees.items()}
        openers: dict[str, tuple[tuple[int, Node], ...]] = {}
        for stage, tree in self.trees.items():
            for opener, node in tree.starts.items():
                openers[opener] = (*openers.get(opener, ()), (stage, node))
        self.classes = WordClasses(lexicon, kept.names & lexicon.lists.keys(), openers, lists)

    def chart(self, text: str, tokens: Sequence[Token]) -> Chart:
        """Return the chart of a text with the list entries the patterns ask for.

        >>> from sijill.reading.trying import draft
        >>> found = draft("في مايو 2016")
        >>> found.knowledge.stages.chart(found.text, found.tokens).at(1)[0].value
        {'month': 5}
        """
        return self.classes.chart(text, tokens)

    def grow(self, stage: int, chart: Chart) -> list[Match]:
        """Match a stage wherever it may begin, add what it gives to the chart, and return the matches.

        >>> from sijill.reading.trying import draft
        >>> found = draft("في مايو 2016")
        >>> stages = found.knowledge.stages
        >>> chart = stages.chart(found.text, found.tokens)
        >>> [match.fields for match in stages.grow(1, chart)]
        [{'month': 5, 'rule': 'month-named'}]
        """
        found = list(self.trees[stage].matches(chart, chart.begun.get(stage, {})))
        for match in found:
            item = make_item(match.fields, [match.pattern.gives], match.end - match.first, match.particles)
            chart.give(match.first, item)
        return found


def load_stages(lexicon: Lexicon, folder: Path, *prefixes: str, lists: Iterable[str] = ()) -> Stages:
    """Return the stages of the pattern files in a folder whose names begin so, from what is kept of them.

    >>> from sijill.languages.lexicon import load_arabic
    >>> sorted(load_stages(load_arabic(), Path(__file__).parent / "arabic", "times_1").trees)
    [1]
    """
    paths = sorted(path for path in folder.glob("*.yaml") if path.name.startswith(prefixes))
    name = "_".join(("patterns", *prefixes))
    made = kept(name, PackedStages, [*LAYERS, folder], lambda: _made([read_patterns(path) for path in paths]))
    return Stages(lexicon, made, lists)


def _made(files: list[PatternFile]) -> tuple[object, ...]:
    trees = {stage: merged(patterns) for stage, patterns in sorted(_by_stage(files).items())}
    keys = {step.key for file in files for pattern in file.patterns for way in pattern.ways for step in way}
    return files, trees, {key.rpartition("+")[2].removeprefix("the_").partition(".")[0] for key in keys}


def _by_stage(files: Iterable[PatternFile]) -> dict[int, list[Pattern]]:
    """Return the patterns of each stage in the order written."""
    found: dict[int, list[Pattern]] = {}
    for file in files:
        found.setdefault(file.head.get("stage", 1), []).extend(file.patterns)
    return found
