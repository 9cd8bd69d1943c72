"""How much of what was said is cut out rightly: characters of the content shared by found and annotated statements.

Only statements that match and whose content is annotated count, each with its characters: the F1 is one of characters.
"""

from sijill.model import Reading, Statement
from sijill.scoring.counts import Counts
from sijill.scoring.gold import GoldReport
from sijill.scoring.likeness import statement
from sijill.scoring.matching import match


def content_counts(gold: GoldReport, reading: Reading | None) -> Counts:
    """Return the characters of content that are right, annotated and found in one report.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("قال الوزير إن سبعة قتلوا.")
    >>> [said] = [claim for claim in reading.claims if isinstance(claim, Statement)]
    >>> words = {"content_start": said.content.start, "content_end": said.content.end}
    >>> gold = GoldReport("a", {"statements": [{"spans": [(said.cue.start, said.cue.end)], **words}]})
    >>> counts = content_counts(gold, reading)
    >>> counts.hit == counts.gold == counts.found == len(said.content.text)
    True
    """
    found = [claim for claim in reading.claims if isinstance(claim, Statement)] if reading else []
    golds = gold.layers["statements"]
    right = wanted = cut = 0
    for i, j in match(golds, found, statement).items():
        first, last, content = golds[i].get("content_start"), golds[i].get("content_end"), found[j].content
        if first is None or last is None or golds[i].get("optional"):
            continue
        wanted += last - first
        if content is not None:
            cut += content.end - content.start
            right += max(0, min(last, content.end) - max(first, content.start))
    return Counts(right, wanted, cut)
