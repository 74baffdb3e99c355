"""What the rules at quotation marks have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pressextract.extract.quotes.lexicon import TITLE_NOUNS, TITLE_TAILS

if TYPE_CHECKING:
    from pressextract.rules import Match

__all__ = ["CLOSE", "GAP", "OPEN", "Cue", "names_title", "read_cue", "show_cue"]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words beside a quotation mark.

    Attributes:
        words: As written.
        mark: Offset of the quotation mark that they belong to.
    """

    words: str
    mark: int


OPEN = r"(?<mark>[„“”\"»«]|,,|<<|>>|``)"
CLOSE = r"(?<mark>[“”\"»«„‚]|''|<<|>>)"
GAP = r"[^.!?\n\"„“”»«:]"  # inside one clause, outside of other quotations


def read_cue(match: Match) -> Cue:
    """The value of a match with the groups ``span`` and ``mark``."""
    return Cue(match["span"], match.start("mark"))


def show_cue(cue: Cue) -> str:
    """How the rules' proofs write it."""
    return cue.words


def names_title(noun: str) -> bool:
    """Whether a noun says that a title or name follows; a compound is told by its last part."""
    last = noun.rpartition("-")[2] or noun
    return last in TITLE_NOUNS or (noun[:1].isupper() and last.casefold().removesuffix("s").endswith(TITLE_TAILS))
