"""Who, where and when of the sample reports, read by the real reader: the slots of claims that are found.

The samples were written for this project and rules may be tuned on them: these scores flatter.
"""

from collections.abc import Iterator

from benchmarks.sample_slots import slots, summary
from benchmarks.sample_truth import Truth
from benchmarks.table import Row

COMMAND = "python -m benchmarks.sample_slots"


def rows() -> Iterator[Row]:
    """Yield, per slot, how much of what is told is read right, and how much of what is filled is right."""
    for name, (wanted, right, wrong) in summary(list(slots(Truth()))).items():
        yield Row("sample reports", name, "recall", right / wanted if wanted else 1.0, f"{wanted} told", COMMAND)
        filled = right + wrong
        yield Row("sample reports", name, "precision", right / filled if filled else 1.0, f"{filled} filled", COMMAND)
