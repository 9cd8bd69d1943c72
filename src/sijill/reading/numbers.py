"""Numbers: every number of a text, in digits and words, with its value: integers, ordinals, fractions, decimals,
signs.

Decides where a number begins and ends and what kind it is. Leaves what it is to patterns to `number_items`, what
it counts to `quantities`, what it dates to `times`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from sijill.languages.chart import Chart
from sijill.languages.small_words import grammar_word, grammar_words
from sijill.reading.number_words import Amount, Number, NumberWords, Part
from sijill.text import MARK, NUMBER, Token

_MINUS: Final = grammar_words("minus")
_POINT: Final = grammar_word("decimal_point")
_OVER: Final = grammar_word("divided_by")
_HYPHENS: Final = frozenset("-\u2212\u2013")
_POINTS: Final = frozenset(".,\u060c\u066b\u066c")
_FEMININE: Final = ("ه", *grammar_words("feminine_number"))
_NEVER: Final = frozenset("سك")  # written before verbs, or part of a word: (سيلفان، كمية) hold no number
_NONE: Final = "other"
_ARTICLE: Final = "ال"
_LISTS: Final = ("numbers", "the_numbers", "fractions", "the_fractions")


def _parts(chart: Chart) -> dict[int, dict[str, Part]]:
    found: dict[int, dict[str, Part]] = {}
    for at in chart.asked:
        items = [item for item in chart.items[at] if item.opens[0] in _LISTS and not _NEVER & set(item.particles)]
        kinds = [item.opens[1].rpartition(".")[2] for item in items]
        if items and _NONE not in kinds:
            parts = found[at] = {}
            for kind, item in zip(kinds, items, strict=True):
                part = Part(kind, item.value, item.particles, item.opens[0].startswith("the_"))
                parts.setdefault(kind, part)
    return found


class _Reader(NumberWords):
    """Reads all the numbers of one text in order."""

    def __init__(self, text: str, tokens: Sequence[Token], chart: Chart) -> None:
        self.parts = _parts(chart)
        super().__init__(text, tokens, self.parts)
        self.text = text
        self.tokens = tokens

    def numbers(self) -> Iterator[Number]:
        digits = [at for at, token in enumerate(self.tokens) if token.kind == NUMBER]
        done = -1
        for at in sorted({*self.parts, *digits}):
            if at >= done and (number := self._number(at)):
                done = number.end
                yield number

    def _number(self, at: int) -> Number | None:
        lead = next(iter(self.parts[at].values()), None) if at in self.parts else None
        if (word := self.part(at, "word_before_article")) and not word.article and self._before_article(at):
            return None  # ألف الوزير لجنة، تسع القاعة ثلاثين
        amount, kind = self._fraction(at), "fraction"
        if amount is None:
            amount = self._decimal(at)
            if amount is None:
                return None
            kind = "ordinal" if amount.ordinal else "cardinal"
        first, value = self._signed(at, amount.value)
        return Number(
            first, amount.end, value, kind if amount.scale == 1 else "cardinal", amount.digits,
            lead.particles if lead else "", lead.article if lead else False, amount.scale,
            self.tokens[at].form.endswith(_FEMININE),
        )

    def _signed(self, at: int, value: int | float) -> tuple[int, int | float]:
        """Return where the number begins with its sign or point, and its value with them."""
        if not at:
            return at, value
        before, token = self.tokens[at - 1], self.tokens[at]
        if before.form in _MINUS:
            return at - 1, -value
        if before.end == token.start and before.kind == MARK and token.kind == NUMBER and self._blank_before(before):
            if before.form in _HYPHENS:
                return at - 1, -value
            if before.form in (".", "\u066b") and isinstance(value, int):
                return at - 1, float(f"0.{token.form}")
        return at, value

    def _blank_before(self, token: Token) -> bool:
        return token.start == 0 or self.text[token.start - 1] in " \n\t\u00a0("

    def _decimal(self, at: int) -> Amount | None:
        """Return an integer, with what follows فاصلة, على or a point between invisible marks."""
        amount = self.integer(at)
        if amount is None or amount.ordinal or amount.end + 1 >= len(self.tokens):
            return amount
        sign, after = self.tokens[amount.end], self.tokens[amount.end + 1]
        if sign.form == _POINT and (rest := self.integer(amount.end + 1)) and isinstance(rest.value, int):
            return Amount(float(f"{amount.value}.{rest.value}"), rest.end)
        if sign.form == _OVER and (rest := self.integer(amount.end + 1)) and 0 < amount.value < rest.value:
            return Amount(amount.value / rest.value, rest.end)
        if sign.form in _POINTS and after.kind == NUMBER and amount.digits and self._unbroken(amount.end - 1):
            return Amount(float(f"{amount.value}.{after.form}"), amount.end + 2) if after.form.isdigit() else amount
        if sign.form == "/" and after.kind == NUMBER and amount.digits and self._is_quotient(at, amount):
            return Amount(amount.value / int(after.form), amount.end + 2)
        return self._and_a_half(amount)

    def _unbroken(self, at: int) -> bool:
        """Tell 25,52 cut by invisible marks from a list of two numbers."""
        tokens = self.tokens
        return not any(c.isspace() for c in self.text[tokens[at].end : tokens[at + 2].start])

    def _is_quotient(self, at: int, amount: Amount) -> bool:
        over = self.tokens[amount.end + 1].form
        signed = at > 0 and self.tokens[at - 1].form in _HYPHENS and self.tokens[at - 1].end == self.tokens[at].start
        return over.isdigit() and int(over) > 0 and (signed or (amount.value == 1 and int(over) in (2, 3, 4)))

    def _and_a_half(self, amount: Amount) -> Amount:
        """Add the fraction of the last scale that و joins: مليونين ونصف المليون."""
        at = self.joined(amount.end)
        fraction = self.part(at, "fraction") if at is not None else None
        if fraction is None or at is None:
            return amount
        end, scale = at + 1, amount.scale
        if named := self.part(end, "scale"):
            if named.value != scale > 1:
                return amount
            if scale == 1:
                value = round((amount.value + fraction.value) * named.value, 6)
                return Amount(int(value) if value.is_integer() else value, end + 1, int(named.value))
            end += 1
        elif scale == 1:
            return amount
        return Amount(_whole(amount.value + fraction.value * scale), end, scale)

    def _before_article(self, at: int) -> bool:
        after = self.tokens[at + 1].form if at + 1 < len(self.tokens) else ""
        return after.startswith(_ARTICLE) and len(after) > len(_ARTICLE) + 1 and at + 1 not in self.parts

    def _fraction(self, at: int) -> Amount | None:
        """Return نصف مليون, ثلاثة أرباع, ثلثي; null where no fraction begins."""
        share = self.part(at, "fraction", "share")
        if share is None and (maybe := self.part(at, "maybe_fraction")):
            share = maybe if self._before_article(at) and not maybe.article else None
        unit, plural = self.part(at, "unit"), self.part(at + 1, "fractions")
        if share is None and unit and plural and not plural.particles:
            return self._of_scale(unit.value * plural.value, at + 2)
        return self._of_scale(share.value, at + 1) if share else None

    def _of_scale(self, value: int | float, end: int) -> Amount:
        scale = self.part(end, "scale")
        if scale and not scale.particles:
            return Amount(_whole(value * scale.value), end + 1, int(scale.value))
        return Amount(value, end)


def _whole(value: int | float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if float(rounded).is_integer() else rounded


def read_numbers(text: str, tokens: Sequence[Token], chart: Chart) -> list[Number]:
    """Return the numbers of a text in order, none overlapping; `chart` holds the entries of the `numbers` list.

    >>> from sijill.reading.trying import draft
    >>> found = draft("مليونان ونصف المليون وثلاثة عشر")
    >>> [number.value for number in read_numbers(found.text, found.tokens, found.chart)]
    [2500000, 13]
    """
    return list(_Reader(text, tokens, chart).numbers())


