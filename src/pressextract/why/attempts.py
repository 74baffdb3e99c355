"""How far a rule's pattern gets at a place: it is grown part by part until nothing matches there any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from pressextract.rules import TIMEOUT_S, Match, Pattern, Rule
from pressextract.shapes import Span
from pressextract.why.parts import Part, joined, parts_of

__all__ = ["Attempt", "attempts_at", "ranked"]

_BEFORE = 80
"""A match that holds the place begins at most so many characters before it."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """How far a rule got.

    Attributes:
        matched: What the longest beginning of its pattern matches.
        gave_up: The part that fits nothing behind it; empty when the whole pattern matches.
        declined: The whole pattern matches, but its value function refuses the match.
    """

    rule: Rule
    matched: Span
    gave_up: str = ""
    declined: bool = False

    @property
    def is_whole(self) -> bool:
        """The rule finds something here."""
        return not self.gave_up and not self.declined


def attempts_at(rules: Iterable[Rule], text: str, place: Span) -> list[Attempt]:
    """Rules of which at least a part matches at the place."""
    return [attempt for rule in rules if (attempt := _attempt(rule, text, place)) is not None]


def ranked(attempts: Iterable[Attempt], place: Span) -> list[Attempt]:
    """Those that got furthest first."""
    return sorted(attempts, key=lambda one: (-_covered(one.matched, place), bool(one.gave_up), one.rule.id))


def _covered(matched: Span, place: Span) -> int:
    return min(matched.end, place.end) - max(matched.start, place.start)


def _attempt(rule: Rule, text: str, place: Span) -> Attempt | None:
    whole = [match for match in _at(rule.pattern, text, place) if match.end() > place.start]
    if whole:
        best = max(whole, key=lambda match: (rule.value(match) is not None, match.end() - match.start()))
        return Attempt(rule, Span(*best.span()), declined=rule.value(best) is None)
    grown = [one for parts in parts_of(rule.pattern.pattern) if (one := _Growth(rule, text, place).grow(parts))]
    reached = [one for one in grown if one[0].end > place.start]
    if not reached:
        return None
    matched, gave_up = max(reached, key=lambda one: (_covered(one[0], place), one[0].end))
    return Attempt(rule, matched, gave_up)


class _Growth:
    """Beginnings of one rule's pattern, tried at one place."""

    def __init__(self, rule: Rule, text: str, place: Span) -> None:
        self._pattern, self._text, self._place = rule.pattern, text, place

    def grow(self, parts: Sequence[Part], before: str = "", behind: str = "") -> tuple[Span, str] | None:
        """The furthest match of a beginning, and the part at which it ended."""
        best: tuple[Span, str] | None = None
        for count, part in enumerate(parts, 1):
            reached = self._reach(before + joined(parts[:count]) + behind)
            if reached is None:
                inside = self._inside(part, before + joined(parts[: count - 1]), behind)
                return max((one for one in (best, inside) if one), key=lambda one: one[0].end, default=None)
            following = parts[count].text if count < len(parts) else ""
            best = (reached, following)
        return best

    def _inside(self, part: Part, before: str, behind: str) -> tuple[Span, str] | None:
        if not part.can_be_opened:
            return None
        grown = (self.grow(choice, before + part.opener, ")" + behind) for choice in part.choices)
        return max((one for one in grown if one), key=lambda one: one[0].end, default=None)

    def _reach(self, pattern: str) -> Span | None:
        """The furthest match of a beginning that starts before the place's end, or None."""
        compiled = _compiled(pattern, self._pattern)
        if compiled is None:
            return None
        matches = list(_at(compiled, self._text, self._place))
        if not matches:
            return None
        best = max(matches, key=lambda match: (min(match.end(), self._place.end), match.end() - match.start()))
        return Span(*best.span())


def _at(pattern: Pattern, text: str, place: Span) -> Iterator[Match]:
    """Matches that start near or in the place, with all that stands around them in sight."""
    for match in pattern.finditer(text, max(0, place.start - _BEFORE), overlapped=True, timeout=TIMEOUT_S):
        if match.start() >= place.end:
            return
        yield match


@lru_cache(maxsize=4096)
def _compiled(pattern: str, whole: Pattern) -> Pattern | None:
    try:
        lists: dict[str, Any] = dict(whole.named_lists)
        return regex.compile(f"{pattern}\n", whole.flags, ignore_unused=True, **lists)
    except regex.error:  # a beginning that asks for a group that is still to come
        return None
