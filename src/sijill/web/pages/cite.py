"""How to cite a value, an event, words of a report or an export: a permanent address, and the citation in five styles.

An export is cited with the query that made it, the version that read it and the hash of its bytes.
"""

import hashlib
import re
from typing import Any, Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import sijill
from sijill.model import Report
from sijill.web.app import make_app
from sijill.web.citing import Cited, styles
from sijill.web.inprocess import get
from sijill.web.page import Answer, Ask, BadRequestError, NotFoundError, Row
from sijill.web.wording import Wording

PATH: Final = "/cite"
FILTERS: Final = ("of",)
_SUFFIX: Final = re.compile(r"\.(json|csv|geojson)$")
_NEVER: Final = frozenset({"token", "was"})


def within(ask: Ask) -> str:
    """Return the name of the record: what it is of, what made it, and its state.

    >>> from sijill.web.trying import ask
    >>> within(ask()).startswith("sijill")
    True
    """
    day = f", as of {ask.as_of}" if ask.as_of else ""
    return f"sijill {sijill.__version__} record {ask.record.fingerprint()}{day}"


def _printed(report: Report) -> dict[str, str]:
    return {"report": report.id} | ({"original": report.url} if report.url else {})


def _report(ask: Ask, identity: str) -> Report:
    report = ask.record.report(identity)
    if report is None:
        raise NotFoundError(identity)
    return report


def _of_report(ask: Ask, report: Report, base: str) -> Cited:
    return Cited(report.id, "article-newspaper", report.title or report.source, report.outlet or "unknown outlet",
                 (report.published or "")[:10] or None, f"{base}/reports/{report.id}", within(ask), report.url,
                 _printed(report))  # fmt: skip


def _of_span(ask: Ask, report: Report, span: str, base: str) -> Cited:
    start, end = (int(part) for part in span.split("-"))
    if not start < end <= len(report.text):
        raise NotFoundError(span)
    words = report.text[start:end]
    notes = {"characters": f"{start}-{end}", **_printed(report)}
    return Cited(f"{report.id}:{span}", "article-newspaper", f"{words} — {report.title or report.source}",
                 report.outlet or report.agency or "unknown outlet", (report.published or "")[:10] or None,
                 f"{base}/reports/{report.id}/span/{span}", within(ask), report.url, notes)  # fmt: skip


def _of_event(ask: Ask, event: Row, address: str) -> Cited:
    say = Wording("en")
    place = event["place"] and (event["place"]["label"] or event["place"]["text"])
    title = f"Event {event['code']}: {say.code('type', event['type'])}" + (f", {place}" if place else "")
    notes = {"reports": str(len(event["reports"])), "voices": str(len(event["voices"]))}
    return Cited(event["code"], "dataset", title, "sijill", _last_day(ask), address, within(ask), None, notes)


def _of_series(ask: Ask, series: Row, address: str) -> Cited:
    say = Wording("en")
    title = f"{say.code('measure', series['measure'])}: {say.bounds(series['low'], series['high'])}"
    notes = {"series": series["id"], "rule": series["rule"], "claims": str(len(series["claims"]))}
    return Cited(series["id"], "dataset", title, "sijill", _last_day(ask), address, within(ask), None, notes)


def _last_day(ask: Ask) -> str | None:
    days = ask.record.days()
    return ask.as_of or (days[-1][0] if days else None)


def _of_export(ask: Ask, path: str, query: dict[str, str], base: str) -> Cited:
    if path.split("/")[1].partition(".")[0] == "cite":
        raise BadRequestError("of: a citation is not cited")
    form = path if _SUFFIX.search(path) else ("/index" if path == "/" else path) + ".json"
    target = f"{quote(form, safe='/%-')}?{urlencode(query)}" if query else quote(form, safe="/%-")
    got = get(make_app(ask.record.path, internal=ask.record.internal), target)
    if got.status != 200:
        raise NotFoundError(path)
    digest = hashlib.sha256(got.body).hexdigest()
    asked = urlencode({name: value for name, value in query.items() if name != "lang"}) or "everything"
    notes = {"query": asked, "version": sijill.__version__, "sha256": digest}
    return Cited(f"export-{digest[:12]}", "dataset", f"Export {form}", "sijill", _last_day(ask), base + target,
                 within(ask), None, notes)  # fmt: skip


def cited(ask: Ask, of: str, base: str) -> Cited:
    """Return what an address stands for; raises NotFoundError when the record holds nothing there.

    >>> from sijill.web.trying import ask
    >>> cited(ask(), "/reports", "http://localhost").address
    'http://localhost/reports.json'
    """
    split = urlsplit(of)
    path = split.path
    if not path.startswith("/") or split.netloc or len(of) > 2000:
        raise BadRequestError("of: a path of this site")
    query = {name: value for name, value in parse_qsl(split.query) if name not in _NEVER}
    if ask.as_of:
        query["as_of"] = ask.as_of
    day = {"as_of": ask.as_of} if ask.as_of else {}
    parts = path.strip("/").split("/")
    match parts:
        case ["reports", identity, "span", span] if re.fullmatch(r"\d{1,9}-\d{1,9}", span):
            return _of_span(ask, _report(ask, identity), span, base)
        case ["reports", identity] if not _SUFFIX.search(identity):
            return _of_report(ask, _report(ask, identity), base)
        case ["events", code] if (event := ask.record.event(code)) is not None:
            return _of_event(ask, event, _with(f"{base}/events/{event['code']}", day))
        case ["figures" | "statements" | "claims", identity] if identity in (claims := ask.record.claims([identity])):
            words = claims[identity]["evidence"]
            return _of_span(ask, _report(ask, claims[identity]["report"]), f"{words['start']}-{words['end']}", base)
        case ["figures", identity] if (series := ask.record.cluster("series", identity)) is not None:
            return _of_series(ask, series, _with(f"{base}/figures/{series['id']}", day))
    return _of_export(ask, path, query, base)


def _with(address: str, query: dict[str, Any]) -> str:
    return f"{address}?{urlencode(query)}" if query else address


def page(ask: Ask) -> Answer:
    """Return the citation of an address.

    >>> from sijill.web.trying import seen
    >>> seen("/cite.json?of=/reports")["of"]
    '/reports'
    """
    of = ask.query.get("of", "")
    if not of:
        return Answer("cite.html", "cite", {"of": None}, view={"cited": None, "styles": {}})
    made = cited(ask, of, ask.base)
    texts = styles(made)
    data = {"of": of, "address": made.address, "title": made.title, "within": made.within, "notes": made.notes,
            "styles": texts}  # fmt: skip
    files = {
        ".bib": ("application/x-bibtex", texts["bibtex"] + "\n"),
        ".ris": ("application/x-research-info-systems", texts["ris"]),
    }
    return Answer("cite.html", "cite", data, view={"cited": made, "styles": texts}, texts=files)
