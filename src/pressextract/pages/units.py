"""Offsets as JavaScript counts them: UTF-16 code units, where a record counts code points."""

from __future__ import annotations

from bisect import bisect_left

__all__ = ["Units"]

_LAST_SINGLE = "\uffff"


class Units:
    """Both ways between the offsets of one text. Nearly all texts have no character outside the first plane."""

    __slots__ = ("_after", "_points")

    def __init__(self, text: str) -> None:
        pairs = [at for at, char in enumerate(text) if char > _LAST_SINGLE] if not text.isascii() else []
        self._points = pairs
        self._after = [at + count + 1 for count, at in enumerate(pairs)]

    def of(self, point: int) -> int:
        """Code units before a code point offset."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int:
        """Code points before a code unit offset; the inside of a pair counts as behind it."""
        return unit - bisect_left(self._after, unit)
