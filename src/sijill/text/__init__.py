"""Offsets into the untouched original: folding, tokens, clitics, sentences. Knows letters, not words."""

from sijill.text.clitics import Clitics, Cut
from sijill.text.folding import FoldTable, fold, fold_table, fold_with_offsets, original_offset
from sijill.text.remembered import Remembered
from sijill.text.sentences import before_breaks, sentence_spans
from sijill.text.tokens import LATIN, MARK, NUMBER, WORD, FoldedForms, Token, cut, is_one_word, kind_of, tokenize

__all__ = [
    "LATIN",
    "MARK",
    "NUMBER",
    "WORD",
    "Clitics",
    "Cut",
    "FoldTable",
    "FoldedForms",
    "Remembered",
    "Token",
    "before_breaks",
    "cut",
    "fold",
    "fold_table",
    "fold_with_offsets",
    "is_one_word",
    "kind_of",
    "original_offset",
    "sentence_spans",
    "tokenize",
]
