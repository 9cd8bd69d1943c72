"""Writes integers as Arabic words as newsrooms spell them: case, gender, مئة or مائة, hundreds fused or split."""

from dataclasses import dataclass
from itertools import product

UNITS = {
    False: ["", "واحد", "اثن", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    True: ["", "واحدة", "اثنت", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
}
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
STEMS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
SCALES = [
    (10**12, "تريليون", "تريليونات"), (10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (1000, "ألف", "آلاف"),
]


@dataclass(frozen=True)
class Style:
    """How a writer spells numbers."""

    oblique: bool = False
    feminine: bool = False
    hundred: str = "مئة"
    split: bool = False
    tanwin: str = "ا"
    spaced_and: bool = False
    plain_alef: bool = False


STYLES = [
    Style(oblique, feminine, hundred, split, tanwin, spaced, plain)
    for oblique, feminine, hundred, split, tanwin, spaced, plain in product(
        (False, True), (False, True), ("مئة", "مائة"), (False, True), ("", "ا", "اً", "ًا"), (False, True), (False, True)
    )
]


def words(number: int, style: Style) -> str:
    """An integer from 0 to 10^15 in words."""
    if number == 0:
        return "صفر"
    parts = []
    for scale, name, plural in SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(_scaled(count, name, plural, style))
    if number:
        parts.append(_below_thousand(number, style))
    text = (" و " if style.spaced_and else " و").join(parts)
    return text.translate(str.maketrans("أإآ", "ااا")) if style.plain_alef else text


def _scaled(count: int, name: str, plural: str, style: Style) -> str:
    if count == 1:
        return name
    if count == 2:
        return name + _two(style)
    masculine = Style(style.oblique, False, style.hundred, style.split, style.tanwin, style.spaced_and)
    last = count % 100
    counted = plural if 3 <= last <= 10 else name if last < 3 else name + style.tanwin
    return f"{_below_thousand(count, masculine)} {counted}"


def _two(style: Style) -> str:
    return "ين" if style.oblique else "ان"


def _below_thousand(number: int, style: Style) -> str:
    hundreds, rest = divmod(number, 100)
    parts = []
    if hundreds == 1:
        parts.append(style.hundred)
    elif hundreds == 2:
        parts.append(style.hundred[:-1] + "ت" + _two(style))
    elif hundreds:
        parts.append(STEMS[hundreds] + (" " if style.split else "") + style.hundred)
    if rest:
        parts.append(_below_hundred(rest, style))
    return (" و " if style.spaced_and else " و").join(parts)


def _below_hundred(number: int, style: Style) -> str:
    units = UNITS[style.feminine]
    tens, unit = divmod(number, 10)
    if number == 2:
        return units[2] + _two(style)
    if number <= 10:
        return units[number]
    if tens == 1:
        one, two = "إحدى" if style.feminine else "أحد", units[2] + ("ي" if style.oblique else "ا")
        first = {1: one, 2: two}.get(unit, units[unit])
        return f"{first} {'عشرة' if style.feminine else 'عشر'}"
    ten = TENS[tens] + ("ين" if style.oblique else "ون")
    if not unit:
        return ten
    first = units[2] + _two(style) if unit == 2 else units[unit]
    return f"{first} {'و ' if style.spaced_and else 'و'}{ten}"
