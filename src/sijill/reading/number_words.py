"""Number words: how Arabic builds an integer out of words, digits and scales.

Decides which words belong to one number and its value, in any case ending: خمسة وعشرون ألفا, ثلاث مئة, مليونا, 15
ألفا و300. Reads the `numbers` list; leaves fractions, signs and what is counted to others.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from sijill.reading.digits import digits_value, end_of_groups
from sijill.text import NUMBER, Token

AND: Final = "و"
TANWIN: Final = "\u064b"
_SCALES: Final = ("scale", "scales", "construct")


class Part(msgspec.Struct, frozen=True, gc=False):
    """What a word is within a number: its kind and value, the particles before it and whether it has the article."""

    kind: str
    value: int | float
    particles: str = ""
    article: bool = False


class Amount(msgspec.Struct, frozen=True, gc=False):
    """A value over tokens up to `end`; `scale` is the last scale multiplied with, 1 where there is none."""

    value: int | float
    end: int
    scale: int = 1
    ordinal: bool = False
    digits: bool = False


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number over the tokens `first..end`: `kind` is cardinal, ordinal or fraction."""

    first: int
    end: int
    value: int | float
    kind: str = "cardinal"
    digits: bool = False
    particles: str = ""
    article: bool = False
    scale: int = 1
    feminine: bool = False


class NumberWords:
    """The words of one text that can be numbers, and what they build from a token on."""

    def __init__(self, text: str, tokens: Sequence[Token], parts: Mapping[int, Mapping[str, Part]]) -> None:
        self._text = text
        self._tokens = tokens
        self._parts = parts

    def part(self, at: int, *kinds: str) -> Part | None:
        """Return what the word at a token is among some kinds, null when it is none of them.

        >>> from sijill.reading.trying import draft
        >>> from sijill.reading.numbers import _Reader
        >>> found = draft("مئتان وخمسة وعشرون")
        >>> _Reader(found.text, found.tokens, found.chart).part(1, "unit").value
        5
        """
        found = self._parts.get(at)
        if found:
            for kind in kinds:
                if kind in found:
                    return found[kind]
        return None

    def joined(self, at: int) -> int | None:
        """Return where a part stands that و joins to what ends at a token, null when none is joined."""
        found = self._parts.get(at)
        if found:
            glued = "and_first" in found and self._is_teen(at + 1)
            return at if glued or next(iter(found.values())).particles == AND else None
        tokens = self._tokens
        if at + 1 < len(tokens) and tokens[at].form == AND and self._plain(at + 1):
            return at + 1
        return None

    def _is_teen(self, at: int) -> bool:
        teen = self.part(at, "unit")
        return teen is not None and teen.value == 10 and not teen.particles

    def _plain(self, at: int) -> bool:
        found = self._parts.get(at)
        return self._tokens[at].kind == NUMBER or bool(found and not next(iter(found.values())).particles)

    def integer(self, at: int) -> Amount | None:
        """Return the number whose first part stands at a token, null when none does.

        >>> from sijill.reading.trying import draft
        >>> from sijill.reading.numbers import _Reader
        >>> found = draft("مئتان وخمسة وعشرون")
        >>> _Reader(found.text, found.tokens, found.chart).integer(0).value
        225
        """
        amount = self._term(at)
        while amount and amount.scale > 1 and (next_part := self.joined(amount.end)) is not None:
            more = self._term(next_part)
            if more is None or more.ordinal or not (0 < more.value < amount.scale or _is_odd_one(amount, more)):
                break
            amount = Amount(amount.value + more.value, more.end, more.scale)
        return amount

    def _term(self, at: int) -> Amount | None:
        """Return a group below a thousand with the scales it is multiplied by, or a scale alone."""
        if dual := self.part(at, "dual"):
            return self._multiplied(Amount(dual.value, at + 1, int(dual.value) // 2))
        if construct := self.part(at, "construct"):
            one = self._is_one(at)
            scale = int(construct.value) // 2
            return self._multiplied(Amount(scale if one else 2 * scale, at + 1, scale))
        if scale_word := self.part(at, "scale"):
            return self._multiplied(Amount(scale_word.value, at + 1, int(scale_word.value)))
        group = self._group(at)
        return self._multiplied(group) if group and not group.ordinal else group

    def _is_one(self, at: int) -> bool:
        """Tell ألفاً (one) from ألفا (two, before its noun)."""
        token = self._tokens[at]
        return TANWIN in self._text[token.start : token.end] or self.joined(at + 1) is not None

    def _multiplied(self, amount: Amount) -> Amount:
        while (scale := self.part(amount.end, *_SCALES)) and not scale.particles:
            by = int(scale.value) // 2 if scale.kind == "construct" else int(scale.value)
            if scale.kind == "construct" and scale.article:
                break
            amount = Amount(_exact(amount.value * by), amount.end + 1, by, digits=amount.digits)
        return amount

    def _group(self, at: int) -> Amount | None:
        """Return digits, or words below a thousand."""
        token = self._tokens[at]
        if token.kind == NUMBER:
            return self._figures(at)
        if hundred := self.part(at, "hundred", "hundreds"):
            return self._with_rest(hundred, hundred.value, at + 1)
        unit = self.part(at, "unit")
        hundred = self.part(at + 1, "hundred")
        if unit and hundred and 3 <= unit.value <= 9 and not hundred.particles:
            return self._with_rest(unit, unit.value * 100, at + 2)
        return self._below_hundred(at)

    def _figures(self, at: int) -> Amount | None:
        """Return a number in digits, also multiplied by a hundred in words."""
        end = end_of_groups(self._text, self._tokens, at)
        value = digits_value("".join(token.form for token in self._tokens[at:end]))
        hundred = self.part(end, "hundred")
        if value is not None and hundred and not hundred.particles and not hundred.article:
            return Amount(value * 100, end + 1, digits=True)
        return None if value is None else Amount(value, end, digits=True)

    def _with_rest(self, lead: Part, value: int | float, end: int) -> Amount:
        rest_at = self.joined(end)
        if rest_at is not None and self._is_doubled_scale(rest_at):
            return Amount(value + 1, rest_at + 1)  # مائة وألف ألف: the first of the two scales stands for one
        if rest_at is not None and self._tokens[rest_at].kind != NUMBER:
            rest = self._below_hundred(rest_at)
            other = next(iter(self._parts[rest_at].values()))
            if rest and not rest.ordinal and other.article == lead.article and not self._starts_scale(rest_at):
                return Amount(value + rest.value, rest.end)
        return Amount(value, end)

    def _is_doubled_scale(self, at: int) -> bool:
        first, second = self.part(at, "scale"), self.part(at + 1, "scale")
        return first is not None and second is not None and first.value == second.value

    def _starts_scale(self, at: int) -> bool:
        return self.part(at, "scale", "dual", "construct") is not None

    def _below_hundred(self, at: int) -> Amount | None:
        if ten := self.part(at, "ten"):
            return Amount(ten.value, at + 1)
        unit = self.part(at, "unit", "ordinal", "first", "first_ordinal")
        if unit is None:
            return None
        ordinal = unit.kind.endswith("ordinal")
        if self._is_teen(at + 1) and 1 <= unit.value <= 9:
            return Amount(10 + unit.value, at + 2, ordinal=ordinal)
        ten_at = self.joined(at + 1)
        if ten_at is not None and unit.value < 10:
            ten = self.part(ten_at, "ten")
            if ten and ten.article == unit.article:
                return Amount(unit.value + ten.value, ten_at + 1, ordinal=ordinal)
        return None if unit.kind.startswith("first") else Amount(unit.value, at + 1, ordinal=ordinal)


def _is_odd_one(amount: Amount, more: Amount) -> bool:
    """Tell مئة ألف وألف and مئة ألف وألفان: one or two more of the scale, said after the round hundred."""
    return more.scale == amount.scale and more.value <= 2 * more.scale and amount.value >= 100 * amount.scale


def _exact(value: int | float) -> int | float:
    """Return a product of a decimal and a scale without the noise of binary fractions."""
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded
