"""Stages: the pattern files of a language in their order, each building on what the ones before gave.

Decides how files become trees (one a stage), which word lists they ask for, and how a chart grows from stage to
stage.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from sijill.languages.chart import Chart, make_item
from sijill.languages.lexicon import Lexicon
from sijill.languages.matching import Match, Node, PatternTree
from sijill.languages.patterns import PatternFile, read_patterns
from sijill.languages.word_classes import WordClasses
from sijill.text import Token

NOTHING = "nothing"


class Stages:
    """The patterns of some files by stage, and the word classes they ask for."""

    def __init__(self, lexicon: Lexicon, files: Iterable[PatternFile], lists: Iterable[str] = ()) -> None:
        self.files = list(files)
        by_stage: dict[int, list[PatternFile]] = {}
        for file in self.files:
            by_stage.setdefault(file.head.get("stage", 1), []).append(file)
        self.trees = {
            stage: PatternTree(pattern for file in found for pattern in file.patterns)
            for stage, found in sorted(by_stage.items())
        }
        openers: dict[str, tuple[tuple[int, Node], ...]] = {}
        for stage, tree in self.trees.items():
            for opener, node in tree.starts.items():
                openers[opener] = (*openers.get(opener, ()), (stage, node))
        self.classes = WordClasses(lexicon, self._lists_named(lexicon), openers, lists)

    def _lists_named(self, lexicon: Lexicon) -> set[str]:
        keys = {step.key for file in self.files for pattern in file.patterns for way in pattern.ways for step in way}
        names = {key.rpartition("+")[2].removeprefix("the_").partition(".")[0] for key in keys}
        return names & set(lexicon.lists)

    def chart(self, text: str, tokens: Sequence[Token]) -> Chart:
        """Return the chart of a text with the list entries the patterns ask for."""
        return self.classes.chart(text, tokens)

    def grow(self, stage: int, chart: Chart) -> list[Match]:
        """Match a stage wherever it may begin, add what it gives to the chart, and return the matches."""
        found = list(self.trees[stage].matches(chart, chart.begun.get(stage, {})))
        for match in found:
            item = make_item(match.fields, [match.pattern.gives], match.end - match.first, match.particles)
            chart.give(match.first, item)
        return found


def load_stages(lexicon: Lexicon, folder: Path, *prefixes: str, lists: Iterable[str] = ()) -> Stages:
    """Return the stages of the pattern files in a folder whose names begin so."""
    paths = sorted(path for path in folder.glob("*.yaml") if path.name.startswith(prefixes))
    return Stages(lexicon, (read_patterns(path) for path in paths), lists)
