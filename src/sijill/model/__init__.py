"""The words of the project as frozen typed structs; imports nothing else of ours.

Report, Reading, Mention, Claim, Attribution, Link, Family, Event, Series, Finding and Decision mean the same here,
in the schema, on the pages and in the docs (docs/architecture.md).
"""

from sijill.model.claims import Claim, ClaimTime, EventClaim, FigureClaim, Statement
from sijill.model.mentions import Mention, NameMention, PlaceMention, QuantityMention, TimeMention, reference_to
from sijill.model.provenance import Provenance
from sijill.model.reading import Reader, Reading, ReportHeader
from sijill.model.record import Decision, Event, Family, Finding, Link, NameCluster, Quotation, Series
from sijill.model.report import Report, make_report
from sijill.model.spans import Quote, Reference

__all__ = [
    "Claim",
    "ClaimTime",
    "Decision",
    "Event",
    "EventClaim",
    "Family",
    "FigureClaim",
    "Finding",
    "Link",
    "Mention",
    "NameCluster",
    "NameMention",
    "PlaceMention",
    "Provenance",
    "QuantityMention",
    "Quotation",
    "Quote",
    "Reader",
    "Reading",
    "Reference",
    "Report",
    "ReportHeader",
    "Series",
    "Statement",
    "TimeMention",
    "make_report",
    "reference_to",
]
