"""Text of a document, block by block, with white space as a reader of the page sees it."""

from __future__ import annotations

import regex

from pressextract.shapes import Mark

__all__ = ["Builder", "mended"]

_BLANKS = regex.compile(r"[ \t\r\n\f]+")
_CONTROLS = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HALVES = regex.compile(r"[\ud800-\udfff]")
_CELLS = "  "
"""Between cells of a row: what columns of a text file have between them."""
_MOST_MARKED = 0.6
"""A mark over more of the text than this is a theme's class name, not navigation."""


def mended(text: str) -> str:
    r"""Text without control characters and half characters, line ends as ``\n``: both only come from damaged files."""
    text = _HALVES.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _CONTROLS.sub("", text)


class Builder:
    """Collects words; lines and gaps are wishes that the next word fulfils."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._wish = 0
        self._blank = ""
        self._marks: list[tuple[int, int, str]] = []
        self._open: list[tuple[str, int]] = []
        self._rows: list[tuple[int, int]] = []
        self._lines = 0
        self._fresh = False  # a cell has begun and holds no word yet

    @property
    def length(self) -> int:
        """Characters so far, open wishes not counted."""
        return self._length

    def add(self, words: str, *, keep_blanks: bool = False) -> None:
        """Words as they stand in the source; runs of white space become one blank unless they are to be kept."""
        if keep_blanks:
            self._put(words)
            return
        inner = words.strip(" \t\r\n\f")
        if inner != words and words[:1] in " \t\r\n\f":
            self._blank = self._blank or " "
        if inner:
            self._put(_BLANKS.sub(" ", inner))
            if words[-1] in " \t\r\n\f":
                self._blank = " "

    def _put(self, words: str) -> None:
        if not words:
            return
        before = "" if not self._length else "\n" * self._wish if self._wish else self._blank
        if self._wish:
            self._lines += 1
        self._parts += (before, words)
        self._length += len(before)
        self._open = [(reason, self._length if start < 0 else start) for reason, start in self._open]
        self._length += len(words)
        self._lines += words.count("\n")
        self._wish, self._blank, self._fresh = 0, "", False

    def line(self) -> None:
        """What follows stands on a new line."""
        if not self._fresh:
            self._wish = max(self._wish, 1)

    def gap(self) -> None:
        """What follows stands behind a blank line."""
        if not self._fresh:
            self._wish = 2

    def row(self) -> None:
        """A row of a table begins."""
        self.line()
        self._rows.append((0, self._lines))

    def cell(self) -> None:
        """A cell begins: beside the one before, or below it if that one had several lines."""
        if not self._rows:
            return
        count, lines = self._rows[-1]
        if count and self._lines > lines + (count == 1):
            self.gap()
        elif count:
            self._wish, self._blank = 0, _CELLS
        self._fresh = True
        self._rows[-1] = (count + 1, self._lines)

    def end_row(self) -> None:
        """The row is over."""
        if self._rows:
            self._rows.pop()
        self._fresh = False
        self.line()

    def mark(self, reason: str) -> None:
        """What follows is set apart by the format; marks inside marks do not count."""
        self._open.append((reason, -1))

    def end_mark(self) -> None:
        """The last mark ends."""
        reason, start = self._open.pop()
        if not self._open and 0 <= start < self._length:
            self._marks.append((start, self._length, reason))

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The text and its marks, sorted."""
        text = "".join(self._parts)
        marks = [Mark(*mark) for mark in self._marks if mark[1] - mark[0] <= _MOST_MARKED * len(text)]
        cleaned = mended(text)
        return cleaned, tuple(marks) if len(cleaned) == len(text) else _moved(text, marks)


def _moved(text: str, marks: list[Mark]) -> tuple[Mark, ...]:
    """Marks of a text that lost some characters in mending."""
    return tuple(
        mark._replace(start=len(mended(text[: mark.start])), end=len(mended(text[: mark.end]))) for mark in marks
    )
