"""Words cut into the encoder's pieces: a Unigram (SentencePiece) tokenizer in plain Python.

A word's cut is the one whose pieces have the highest sum of scores. A word behind a blank begins with the marker `▁`.
Characters are brought to NFKC first, as the encoder's own normalisation does for German text.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["MARK", "PieceTable"]

MARK = "▁"
SOFT_HYPHEN = "\u00ad"
CACHED_WORDS = 1 << 15
MAX_WORD_LENGTH = 120
SPECIALS = 4


class PieceTable:
    """The vocabulary with scores; ids 0 to 3 are `<s>`, `<pad>`, `</s>`, `<unk>`.

    Args:
        pieces: All pieces in the order of their ids, the four special ones first.
        scores: Log probabilities, one per piece.
    """

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self.start, self.pad, self.end, self.unknown = range(SPECIALS)
        self._row = {piece: (i, float(scores[i])) for i, piece in enumerate(pieces) if i >= SPECIALS}
        self._longest = max(map(len, self._row), default=1)
        self._unknown_score = min(map(float, scores)) - 10.0
        # Bounded: a run over any number of documents keeps at most this many words.
        self.ids: Callable[[str, bool], tuple[int, ...]] = lru_cache(maxsize=CACHED_WORDS)(self._ids)

    def _ids(self, word: str, blank_before: bool) -> tuple[int, ...]:
        """Piece ids of one word; never empty."""
        text = unicodedata.normalize("NFKC", word[:MAX_WORD_LENGTH]).replace(" ", "").replace(SOFT_HYPHEN, "")
        cut = self._cut((MARK if blank_before else "") + text)
        return tuple(cut) or (self.unknown,)

    def _cut(self, text: str) -> list[int]:
        """The best cut of a marked word."""
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        back: list[tuple[int, int]] = [(0, 0)] * (size + 1)
        for begin in range(size):
            base = best[begin]
            for end in range(begin + 1, min(size, begin + self._longest) + 1):
                row = self._row.get(text[begin:end])
                if row is not None and base + row[1] > best[end]:
                    best[end], back[end] = base + row[1], (begin, row[0])
            if base + self._unknown_score > best[begin + 1]:
                best[begin + 1], back[begin + 1] = base + self._unknown_score, (begin, self.unknown)
        return self._path(back, size)

    def _path(self, back: list[tuple[int, int]], end: int) -> list[int]:
        """Ids along the back pointers, neighbouring unknowns as one."""
        out: list[int] = []
        while end:
            end, piece = back[end]
            if not (piece == self.unknown and out and out[-1] == self.unknown):
                out.append(piece)
        return out[::-1]
