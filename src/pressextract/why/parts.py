"""A pattern taken apart: the parts that it consists of, so that it can be grown one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

__all__ = ["Part", "parts_of"]

_OPENER = regex.compile(r"\((?:\?(?:P?<[A-Za-z_]\w*>|:|>|=|!|<=|<!|\||\(\w+\)|[a-zA-Z]+(?:-[a-zA-Z]+)?:|-[a-zA-Z]+:))?")
_ESCAPE = regex.compile(r"\\(?:[pPN]\{[^}]*\}|L<\w+>|[gk]<\w+>|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", regex.DOTALL)
_QUANTIFIER = regex.compile(r"(?:[*+?]|\{\d*,?\d*\})[?+]?")
_WORD = regex.compile(r"\p{L}{2,}+(?![*+?{])|\p{L}+(?=\p{L}[*+?{])")
"""Letters that stand for themselves count as one part; a quantifier belongs to the last of them alone."""
_COMMENT = regex.compile(r"\s+|#[^\n]*(?:\n|$)|\(\?#[^)]*\)")
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]", regex.DOTALL)
_ZERO_WIDTH = ("(?=", "(?!", "(?<=", "(?<!")


@dataclass(frozen=True, slots=True)
class Part:
    """One item of a sequence with its quantifier.

    Attributes:
        text: As in the pattern.
        opener: Of a group: ``(?<day>``; otherwise empty.
        choices: Of a group: its alternatives, each a sequence.
    """

    text: str
    opener: str = ""
    choices: tuple[tuple[Part, ...], ...] = ()

    @property
    def can_be_opened(self) -> bool:
        """Whether the parts inside can be grown in its place."""
        return bool(self.choices) and not self.opener.startswith((*_ZERO_WIDTH, "(?("))


def parts_of(pattern: str) -> tuple[tuple[Part, ...], ...]:
    """The alternatives of a verbose pattern, each as its parts."""
    choices, _ = _choices(pattern, 0)
    return choices


def _choices(pattern: str, at: int) -> tuple[tuple[tuple[Part, ...], ...], int]:
    """Alternatives up to the closing bracket or the end, and where that is."""
    choices: list[tuple[Part, ...]] = []
    row: list[Part] = []
    while at < len(pattern) and pattern[at] != ")":
        if blank := _COMMENT.match(pattern, at):
            at = blank.end()
        elif pattern[at] == "|":
            choices.append(tuple(row))
            row, at = [], at + 1
        else:
            part, at = _part(pattern, at)
            row.append(part)
    return (*choices, tuple(row)), at


def _part(pattern: str, at: int) -> tuple[Part, int]:
    start, opener = at, ""
    choices: tuple[tuple[Part, ...], ...] = ()
    if pattern[at] == "(":
        match = _OPENER.match(pattern, at)
        opener = match.group() if match else "("
        choices, at = _choices(pattern, at + len(opener))
        at += 1
    else:
        match = _WORD.match(pattern, at) or _ESCAPE.match(pattern, at) or _CLASS.match(pattern, at)
        at = match.end() if match else at + 1
    if quantifier := _QUANTIFIER.match(pattern, at):
        at = quantifier.end()
    return Part(pattern[start:at], opener, choices), at


def joined(parts: Sequence[Part]) -> str:
    """Parts as a pattern again."""
    return "".join(part.text for part in parts)
