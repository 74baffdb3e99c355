"""Stretches of text between an opening and a closing mark.

A stretch may run over several paragraphs, each of which may repeat the opening mark; one that is never closed ends
where the speaker is named, or with its paragraph. Marks inside a stretch belong to its text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressextract.extract.quotes.marks import Mark
    from pressextract.shapes import CleanDoc

__all__ = ["Stretch", "find_stretches"]

_MAX_CHARS = 2500
"""A stretch longer than this is a slip: nobody quotes a whole release."""
_MAX_BREAKS = 4
"""Paragraph ends inside one stretch; more, and a mark was forgotten."""
_BREAK = regex.compile(r"\n[ \t]*\n|(?<=[^\n]{120})\n")
_SAYS = regex.compile(
    r"[,.!?][ ]+(?:so|sagt|sagte|erklärt|erklärte|betont|betonte|meint|meinte|freut[ ]sich)[ ](?:\p{Ll}+[ ])?\p{Lu}"
)
_FAR_ZONES = frozenset({"title", "subtitle", "contact", "about", "imprint", "furniture"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Quoted text without its outer marks.

    Attributes:
        outer_start, outer_end: With the marks.
        closed: False when the closing mark is missing.
        paragraphs: How many paragraphs it runs over.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    paragraphs: int = 1


def find_stretches(doc: CleanDoc, marks: tuple[Mark, ...]) -> tuple[Stretch, ...]:
    """Outermost stretches in text order."""
    found: list[Stretch] = []
    stack: list[Mark] = []
    for mark in marks:
        if stack and _left_open(doc, stack[0], mark):
            found += _unclosed(doc, stack[0], before=mark.start)
            stack = []
        opens = mark.side == "open" or (mark.side == "either" and not stack)
        if opens and stack and _repeats(doc.view, stack[0], mark):
            continue
        if opens:
            stack.append(mark)
        elif stack:
            opener = stack.pop()
            if not stack:
                found.append(_stretch(doc.view, opener, mark))
    if stack:
        found += _unclosed(doc, stack[0], before=len(doc.view))
    return tuple(one for one in (_trimmed(doc.view, one) for one in found) if one.end > one.start)


def _stretch(view: str, opener: Mark, closer: Mark) -> Stretch:
    breaks = len(_BREAK.findall(view, opener.end, closer.start))
    return Stretch(opener.end, closer.start, opener.start, closer.end, paragraphs=breaks + 1)


def _left_open(doc: CleanDoc, opener: Mark, mark: Mark) -> bool:
    """Whether the closing mark of ``opener`` must have been forgotten before ``mark``."""
    between = doc.view[opener.end : mark.start]
    breaks = len(_BREAK.findall(between))
    if not breaks:
        return mark.side == "open" and _SAYS.search(between) is not None
    if len(between) > _MAX_CHARS or breaks > _MAX_BREAKS:
        return True
    if any(line.zone in _FAR_ZONES for line in doc.lines if opener.end < line.start <= mark.start):
        return True
    if mark.side == "open":
        return not _starts_line(doc.view, mark) or _SAYS.search(between) is not None or _ends_paragraph_shut(between)
    return mark.side == "either" and _starts_line(doc.view, mark)


def _ends_paragraph_shut(between: str) -> bool:
    """A paragraph in between that is a headline or starts without its own mark shows that the quotation was over."""
    return any(
        not part.rstrip().endswith((".", "!", "?", "…", ":", ","))
        for part in _BREAK.split(between)[:-1]
        if part.strip()
    )


def _repeats(view: str, opener: Mark, mark: Mark) -> bool:
    """An opening mark that only starts the next paragraph of the same quotation."""
    return _starts_line(view, mark) and _BREAK.search(view, opener.end, mark.start) is not None


def _starts_line(view: str, mark: Mark) -> bool:
    return not view[view.rfind("\n", 0, mark.start) + 1 : mark.start].strip()


def _unclosed(doc: CleanDoc, opener: Mark, *, before: int) -> list[Stretch]:
    """The stretch of an opening mark whose partner is missing, if there is enough of it to believe in."""
    broken = _BREAK.search(doc.view, opener.end, before)
    limit = broken.start() if broken else before
    says = _SAYS.search(doc.view, opener.end, limit)
    end = says.start() + (doc.view[says.start()] in ".!?") if says else limit
    if end - opener.end > _MAX_CHARS:
        return []
    return [Stretch(opener.end, end, opener.start, end, closed=False)]


def _trimmed(view: str, stretch: Stretch) -> Stretch:
    """Without blanks inside the marks, and without a comma that belongs to the sentence around."""
    start, end = stretch.start, stretch.end
    while start < end and view[start].isspace():
        start += 1
    while end > start and (view[end - 1].isspace() or view[end - 1] == ","):
        end -= 1
    return replace(stretch, start=start, end=end)
