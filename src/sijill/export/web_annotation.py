"""W3C Web Annotation JSON-LD: every claim as a highlight with position and quote; figures and links are lost."""

import json
from pathlib import Path
from typing import Any, Final

from sijill.export.view import View

NAME: Final = "webannotation"
SUFFIX: Final = ".jsonld"
_CONTEXT: Final = 24  # characters of prefix and suffix


def annotation(row: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a claim as an Annotation whose target is a span of its report.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> annotation(figure, samples().report(figure["report"]).text)["type"]
    'Annotation'
    """
    words = row["evidence"]
    start, end = words["start"], words["end"]
    selectors = [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": words["text"], "prefix": text[max(0, start - _CONTEXT) : start],
         "suffix": text[end : end + _CONTEXT]},
    ]
    label = row.get("measure") or row.get("type") or row["kind"]
    if row.get("realis") not in (None, "happened"):
        label += f" ({row['realis']})"
    return {
        "id": f"urn:sijill:{row['id']}", "type": "Annotation", "motivation": "classifying",
        "body": [{"type": "TextualBody", "purpose": "classifying", "value": f"{row['kind']}: {label}"}],
        "target": {"source": f"urn:sijill:{row['report']}", "selector": selectors},
    }


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the claims of the view as one AnnotationPage.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "page.json"), {})
    ...     json.loads(Path(folder, "page.json").read_text("utf-8"))["type"]
    'AnnotationPage'
    """
    items = []
    for claims in (view.record.event_claims(**view.filters), view.figures(), view.statements()):
        for row in claims:
            report = view.record.report(row["report"])
            items.append(annotation(row, report.text if report else ""))
    page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}
    out.write_text(json.dumps(page, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
