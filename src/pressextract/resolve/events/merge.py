"""One happening told in several places becomes one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.resolve.events.spans import Occasion
    from pressextract.shapes import Mention

__all__ = ["Happening", "merge"]

_RANK = {"item": 0, "noun": 1, "verb": 2, "before": 3, "headline": 4, "subject": 4, "text": 5}
_STRONG = 1
_STEM = 6
"""German inflection and composition leave the first six letters of most words alone."""
_DAY_CHARS = 10
_SEASONS = {
    "SP": ("02", "03", "04", "05", "06"), "SU": ("06", "07", "08", "09"),
    "FA": ("09", "10", "11", "12"), "WI": ("12", "01", "02", "03"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Happening:
    """A candidate that was believed.

    Attributes:
        sources: Mentions that tell of it; the first gives title and rule.
    """

    title: str
    occasion: Occasion
    likelihood: float
    sources: tuple[Mention, ...]
    venue: str | None = None

    @property
    def rank(self) -> int:
        """How well its title is founded; less is better."""
        return _RANK[self.sources[0].value.how]

    @property
    def closing(self) -> bool:
        """The day is one until which something lasts."""
        return bool({"prep:bis", "closes"} & set(self.sources[0].value.traits))

    @property
    def day(self) -> str:
        """The day, or month, on which it begins."""
        return self.occasion[0][:_DAY_CHARS]


def merge(happenings: Iterable[Happening]) -> list[Happening]:
    """Without repetitions, in text order."""
    kept: list[Happening] = []
    for one in sorted(happenings, key=lambda each: (each.rank, -each.likelihood, each.sources[0].start)):
        row = next((row for row, other in enumerate(kept) if _same(one, other)), None)
        if row is None:
            kept.append(one)
        else:
            kept[row] = _joined(kept[row], one)
    kept = _without_vague(_with_ends(kept))
    return sorted(kept, key=lambda each: min(source.start for source in each.sources))


def _with_ends(kept: list[Happening]) -> list[Happening]:
    """``Die Schau öffnet am 3. Mai. … Sie läuft bis 9. Juni``: the second day is the end of the first."""
    result = [one for one in kept if not one.closing]
    for last in (one for one in kept if one.closing):
        row = next((row for row, one in enumerate(result) if _opens(one, last)), None)
        if row is None:
            result.append(last)
        else:
            first = result[row]
            result[row] = replace(
                first, occasion=(first.occasion[0], last.occasion[0]), sources=(*first.sources, *last.sources)
            )
    return result


def _opens(one: Happening, last: Happening) -> bool:
    """A happening without an end that begins before, by the same name."""
    start, end = one.occasion
    known = end is None or end[:_DAY_CHARS] == last.day
    clocks = end is None and "T" in start and "T" in last.occasion[0] and start < last.occasion[0]
    before = one.day < last.day or (one.day == last.day and clocks)
    return known and before and bool(_stems(one.title) & _stems(last.title))


def _without_vague(kept: list[Happening]) -> list[Happening]:
    """A month is dropped where the same happening has a day in it."""
    return [
        one
        for one in kept
        if len(one.day) == _DAY_CHARS
        or not any(
            len(other.day) == _DAY_CHARS and _within(other.day, one.day) and _stems(one.title) & _stems(other.title)
            for other in kept
        )
    ]


def _within(day: str, span: str) -> bool:
    """Whether a day lies in a month or season; winter runs over two years."""
    months = _SEASONS.get(span[5:])
    return day.startswith(span) if months is None else day[:4] == span[:4] and day[5:7] in months


def _same(one: Happening, other: Happening) -> bool:
    if one.day != other.day:
        return False
    clocks = {each.occasion[0] for each in (one, other) if "T" in each.occasion[0]}
    if len(clocks) > 1:
        return False
    return bool(_stems(one.title) & _stems(other.title)) or one.rank > _STRONG


def _stems(title: str) -> set[str]:
    return {word[:_STEM].casefold() for word in regex.findall(r"\p{L}{4,}", title)}


def _joined(first: Happening, second: Happening) -> Happening:
    """The better title with the more exact time."""
    exact = second if "T" in second.occasion[0] and "T" not in first.occasion[0] else first
    end = exact.occasion[1] or first.occasion[1] or second.occasion[1]
    return replace(
        first,
        occasion=(exact.occasion[0], end),
        likelihood=max(first.likelihood, second.likelihood),
        sources=(*first.sources, *second.sources),
        venue=first.venue or second.venue,
    )
