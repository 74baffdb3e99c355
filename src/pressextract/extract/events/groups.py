"""Time expressions that belong together: a day with its clock times, both ends of a range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import CleanDoc, Mention

__all__ = ["TimeGroup", "find_groups"]

# "am 3. Mai um 19 Uhr", "von 9 bis 12 Uhr", "3.–5. Mai", "Mittwoch, den 3. Mai (17 Uhr", "3. Mai | 19 Uhr".
_BOUND = regex.compile(
    r"(?:[\s,;:|(/–—-]|\b(?:am|um|ab|von|vom|bis|zum|der|dem|den|gegen|zwischen|einschließlich|in|zur|jeweils|Zeit"
    r"|Beginn|Uhr|kurz|nach|vor|etwa|ca|circa"
    r"|voraussichtlich|mit|Einlass|dann|rund|auf|genau|pünktlich|also|Start|ist|Datum|Termin|Uhrzeit|h)\b"
    r"|\.(?=\s*[,;(]))*"
)
_AND = regex.compile(r"[\s,]*(?:\b(?:und|sowie|u\.)\b|&|\+)[\s,]*(?:\b(?:am|um|von|dem|den|ab|jeweils)\b\s*)*")
_CLOCK = regex.compile(r"\d[.:]\d\d(?!\d|[.])|Uhr|^\p{L}+tag$")
_MAX_GAP = 40


@dataclass(frozen=True, slots=True)
class TimeGroup:
    """Time expressions of one happening.

    Attributes:
        dates: Their spans in text order.
        line: The line that holds them; ``sentence``: the sentence.
        joined: Follows the group before by ``und``: another occurrence of the same happening.
    """

    dates: tuple[Span, ...]
    sentence: Span
    line: Span
    joined: bool = False

    @property
    def start(self) -> int:
        """Where the first expression begins."""
        return self.dates[0].start

    @property
    def end(self) -> int:
        """Where the last expression ends."""
        return self.dates[-1].end


def find_groups(doc: CleanDoc, dates: Sequence[Mention], sentences: Sequence[Span]) -> tuple[TimeGroup, ...]:
    """Groups in text order; every time expression is in one of them."""
    groups: list[TimeGroup] = []
    for mention in dates:
        span = Span(mention.start, mention.end)
        sentence, line = _sentence(doc, sentences, span), _line(doc, span)
        last = groups[-1] if groups else None
        gap = doc.view[last.end : span.start] if last else ""
        near = last is not None and span.start >= last.end and last.sentence == sentence and len(gap) <= _MAX_GAP
        if last and near and _BOUND.fullmatch(gap) and not _new_day(doc.view, last, mention):
            groups[-1] = TimeGroup((*last.dates, span), sentence, last.line, last.joined)
        else:
            joined = bool(
                last and near and (_AND.fullmatch(gap) or regex.fullmatch(r"[\s,]+(?:(?:am|den|dem|der)\s)?", gap))
            )
            groups.append(TimeGroup((span,), sentence, line, joined))
    return tuple(groups)


def _new_day(view: str, group: TimeGroup, mention: Mention) -> bool:
    """A day that follows a clock time starts another occurrence, unless a range runs over both."""
    if mention.value.type == "TIME":
        return False
    last = view[group.dates[-1].start : group.dates[-1].end]
    gap = view[group.end : mention.start]
    if regex.search(r"bis|–|-|\(", gap):
        return False
    return "Uhr" in last or (not _CLOCK.search(last) and gap.strip() == ",")


def _line(doc: CleanDoc, span: Span) -> Span:
    row = doc.line_at(span.start)
    return Span(row.start, row.end) if row else Span(0, len(doc.view))


def _sentence(doc: CleanDoc, sentences: Sequence[Span], span: Span) -> Span:
    """The sentence around a span; sentence splitters break behind ``3.``, so the bounds are widened over dates."""
    start, end = _line(doc, span)
    inside = [one for one in sentences if one.start < span.end and span.start < one.end]
    if inside:
        start, end = inside[0].start, max(inside[-1].end, span.end)
    blank = doc.view.find("\n\n", span.end, end)
    return Span(start, blank if blank >= 0 else end)
