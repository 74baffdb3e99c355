"""A tokenized document as windows of pieces, the form that the encoder reads.

Windows hold whole sentences as far as they fit and never overlap; each is run alone, so that a result depends on the
document and on nothing that happens to stand beside it in a batch. Line breaks are pieces of their own (`</s>`, twice
for a blank line), because layout tells a list of names from a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pressextract.annotate.pieces import PieceTable

__all__ = ["MAX_PIECES", "MAX_SLOTS", "Window", "windows", "word_units"]

MAX_PIECES = 128
"""Pieces of a window, its start piece included: attention costs little at this length, and most paragraphs fit."""
MAX_SLOTS = 96
"""Slots (words, line breaks, start piece) of a window."""
BLANK_LINE = 2


@dataclass(slots=True)
class Window:
    """One stretch of a document.

    Attributes:
        ids: Piece ids, the start piece first.
        slots: For each piece the slot that it belongs to; slots count words, line breaks and the start piece.
        words: For each slot the index of its token, or -1 where a slot is no word.
    """

    ids: list[int] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)

    def add(self, pieces: Iterable[int], word: int) -> None:
        """Append one slot."""
        for piece in pieces:
            self.ids.append(piece)
            self.slots.append(len(self.words))
        self.words.append(word)


@dataclass(slots=True)
class Unit:
    """A word or line break with its pieces; `word` is the token's index, or -1 for a line break."""

    pieces: tuple[int, ...]
    word: int
    starts_sentence: bool


def word_units(
    words: Sequence[str], blanks: Sequence[bool], starts: Sequence[bool], *, table: PieceTable
) -> Iterator[Unit]:
    """Words and line breaks of a document.

    Args:
        words: Token texts, blank tokens included.
        blanks: Whether a blank follows each token.
        starts: Whether each token begins a sentence.
        table: The piece vocabulary.
    """
    blank_before = True
    for i, word in enumerate(words):
        if not word.strip():
            breaks = min(word.count("\n"), BLANK_LINE)
            if breaks:
                yield Unit((table.end,) * breaks, -1, starts_sentence=False)
            blank_before = True
            continue
        yield Unit(table.ids(word, blank_before), i, starts_sentence=starts[i])
        blank_before = blanks[i]


def windows(
    units: Iterable[Unit], *, table: PieceTable, max_pieces: int = MAX_PIECES, max_slots: int = MAX_SLOTS
) -> Iterator[Window]:
    """Windows over the units, each begun by the start piece; a sentence that fits into a window is never cut."""
    window = _fresh(table)
    for sentence in _sentences(units):
        pieces = sum(len(u.pieces) for u in sentence)
        if _full(window, pieces, len(sentence), max_pieces, max_slots) and len(window.words) > 1:
            yield window
            window = _fresh(table)
        for unit in sentence:
            cut = unit.pieces[: max_pieces - 1]
            if _full(window, len(cut), 1, max_pieces, max_slots):
                yield window
                window = _fresh(table)
            window.add(cut, unit.word)
    if any(word >= 0 for word in window.words):
        yield window


def _fresh(table: PieceTable) -> Window:
    window = Window()
    window.add((table.start,), -1)
    return window


def _full(window: Window, pieces: int, slots: int, max_pieces: int, max_slots: int) -> bool:
    return len(window.ids) + pieces > max_pieces or len(window.words) + slots > max_slots


def _sentences(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Runs of units that begin with a sentence start; a line break goes with the sentence before it."""
    sentence: list[Unit] = []
    for unit in units:
        if unit.starts_sentence and sentence:
            yield sentence
            sentence = []
        sentence.append(unit)
    if sentence:
        yield sentence
