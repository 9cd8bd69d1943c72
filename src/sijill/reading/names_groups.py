"""Groups and organisations no list knows, told by the noun they begin with: كتائب …, حزب …, جامعة ….

Decides how far such a name runs. Reads group_heads.tsv and organisation_heads.tsv. Leaves known names to `names_known`
and institutions of states to `names_bodies`.
"""

from typing import Final

from sijill.languages.small_words import name_words
from sijill.languages.word_info import Sense
from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_traits import HEAD
from sijill.text import NUMBER

LONGEST: Final = 5
_LINKS: Final = name_words("opens_group_part")


def headed_names(desk: Desk) -> list[Found]:
    """Return the groups and organisations of a report that a head noun tells.

    >>> from sijill.reading.trying import desk
    >>> found = desk("هاجمت كتيبة الفنار القرية")
    >>> [(found.text(name), name.rule) for name in headed_names(found)]
    [('كتيبة الفنار', 'head_noun')]
    """
    found = []
    for at in desk.draft.of_form(HEAD):
        senses = desk.draft.words[at].senses
        group, organisation = senses.get("group_heads"), senses.get("organisation_heads")
        name = _outlet(desk, at, organisation[0]) if organisation else None
        name = name or _headed(desk, at, (group or organisation or ())[0], is_group=group is not None)
        if name is not None:
            found.append(name)
    return found


def _outlet(desk: Desk, at: int, sense: Sense) -> Found | None:
    """Return the outlet named after its noun (صحيفة فلان)."""
    if sense.entry.kind not in ("outlet", "quoted") or sense.article:
        return None
    last = at
    most = 3 if sense.entry.kind == "outlet" else 0
    while last - at < most and desk.is_word(last + 1) and (desk.name_like(last + 1) or _is_link(desk, last + 1)):
        if desk.nation(last + 1) is not None:
            break
        last += 1
    quoted = _quoted(desk, at + 1) if last == at else (at, last)
    if quoted is None:
        return None
    first, last = quoted
    name = desk.found(first, last, "actor", "outlet_after_its_noun", begin=sense.begin if first == at else 0)
    name.what, name.head = sense.entry.value, sense.entry.value
    return name


def _is_link(desk: Desk, at: int) -> bool:
    return desk.tokens[at].form in _LINKS


def _quoted(desk: Desk, at: int) -> tuple[int, int] | None:
    """Return the words between quotation marks that open at a token, four at most."""
    tokens = desk.tokens
    if at >= len(tokens) or tokens[at].form not in "\"«“”'":
        return None
    for last in range(at + 2, min(at + 6, len(tokens))):
        if tokens[last].form in "\"»”“'":
            return at + 1, last - 1
    return None


def _headed(desk: Desk, at: int, sense: Sense, *, is_group: bool) -> Found | None:
    if sense.enclitic or sense.entry.kind in ("description", "quoted"):
        return None
    if is_group and _is_numbered(desk, at, sense):
        last = at + 1
    else:
        last = _definite(desk, at) if sense.article else _construct(desk, at, is_group=is_group)
    if last <= at:
        return None
    name = desk.found(at, last, "actor", "head_noun", begin=sense.begin - (2 if _whole_article(desk, at, sense) else 0))
    name.what, name.head = ("armed_group" if is_group else sense.entry.value), sense.entry.form
    if is_group and desk.tokens[last].kind == NUMBER:
        name.what = sense.entry.value  # a number says which unit, not whose
    return name


def _is_numbered(desk: Desk, at: int, sense: Sense) -> bool:
    """Return whether a unit goes by a number: الكتيبة 418, اللواء 12."""
    after = at + 1
    return (
        sense.article and sense.entry.kind == "unit" and after < len(desk.tokens)
        and desk.tokens[after].kind == NUMBER and not desk.timed[after]
    )  # fmt: skip


def _whole_article(desk: Desk, at: int, sense: Sense) -> bool:
    return sense.article and desk.tokens[at].form[: sense.begin].endswith("ال")


def _construct(desk: Desk, at: int, *, is_group: bool) -> int:
    """Return the last token of a name whose head has no article: حزب العمل, منظمة التحرير الفلسطينية."""
    last = at
    while last - at < LONGEST and desk.is_word(last + 1):
        nxt = last + 1
        if desk.has_article(nxt):
            last = nxt
            break
        if desk.nation(nxt) is not None or desk.timed[nxt] or not _may_join(desk, nxt):
            return last if last > at + 1 else at
        last = nxt
        if desk.given(nxt) is None and desk.name_like(nxt) and last - at >= 2:
            return last
    if last == at or not desk.has_article(last):
        return last if last > at and desk.name_like(last) else at
    if last == at + 1 and _is_generic(desk, last):
        return at
    while last - at < LONGEST and desk.is_word(last + 1) and desk.has_article(last + 1) and _adjective(desk, last + 1):
        if is_group and desk.is_common(last + 1) and desk.nation(last + 1) is None:
            break
        last += 1
    return last


def _may_join(desk: Desk, at: int) -> bool:
    """Return whether a word without article may stand in the middle of a name."""
    return desk.name_like(at) or _is_link(desk, at)


def _definite(desk: Desk, at: int) -> int:
    """Return the last token of a name whose head has the article: المنظمة العربية للتنمية."""
    last, plain = at, 0
    while last - at < LONGEST and desk.is_word(last + 1) and desk.has_article(last + 1) and _adjective(desk, last + 1):
        last += 1
        plain += desk.nation(last) is None
    if last > at and desk.is_word(last + 1) and desk.tokens[last + 1].form.startswith("لل"):
        last += 1
        while last - at < LONGEST and desk.is_word(last + 1) and desk.has_article(last + 1):
            last += 1
        return last
    return last if last - at >= 2 and plain else at


def _is_generic(desk: Desk, at: int) -> bool:
    """Return whether a word only describes: الجماعات المسلحة, المنظمات الدولية."""
    return desk.is_common(at) and _adjective(desk, at)


def _adjective(desk: Desk, at: int) -> bool:
    form = desk.tokens[at].form
    return form.endswith(("ي", "يه", "ون", "ين", "ه")) or desk.nation(at) is not None
