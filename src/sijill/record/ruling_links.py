"""The links of a record as linking obeys its decisions: each names its claims by the ids they have now.

The log shows a decision as it was made (`RecordLinks`); a better reader may since have given its claims other ids.
"""

from sijill.model import Decision
from sijill.record.anchors import resolved
from sijill.record.links import RecordLinks


class RulingLinks(RecordLinks):
    """A link store whose decisions have found their claims again."""

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were made, their claims under the ids they have now.

        >>> from sijill.engine.trying import samples
        >>> RulingLinks(samples().store).decisions()
        []
        """
        return [resolved(self.store, decision) for decision in super().decisions()]
