"""The clean room: normal form, headline, zones. It marks, it never destroys.

The order: normal form, lines with their traits, the headline among them, furniture given the headline, zones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.clean.layout import read_layout
from pressextract.clean.marks import heed_marks, named_title, read_marks
from pressextract.clean.normal import normalise
from pressextract.clean.own import judge
from pressextract.clean.repeats import REPEATS, heed_repeats, line_keys
from pressextract.clean.rows import read_rows
from pressextract.clean.title import choose_title, find_subtitle, trim_title
from pressextract.clean.zones import Heads, zone_lines
from pressextract.shapes import CleanDoc, Line, RawDoc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["clean", "line_keys"]


def clean(raw: RawDoc) -> CleanDoc:
    """The document with its normal form, its lines with their zones, headline and subtitle."""
    text, offsets = normalise(raw.text)
    layout = read_layout(read_rows(text))
    marks = read_marks(layout, raw.marks, offsets=offsets)
    title = named_title(layout, raw.hints.title, marks=marks)
    if title is None:
        first = heed_marks(layout, judge(text, layout, title=None), marks=marks)
        first = heed_repeats(text, layout, first, repeated=raw.repeated, title=None)
        barred = {at for at, verdict in enumerate(first) if verdict.rule == REPEATS}
        title = choose_title(layout, chances=[verdict.chance for verdict in first], barred=barred)
    verdicts = heed_marks(layout, judge(text, layout, title=title), marks=marks)
    verdicts = heed_repeats(text, layout, verdicts, repeated=raw.repeated, title=title)
    subtitle = find_subtitle(layout, title, verdicts=verdicts) if title is not None else None
    lines = zone_lines(text, layout, heads=Heads(title, subtitle), verdicts=verdicts)
    return CleanDoc(
        raw=raw,
        text=text,
        view=_view(text, lines),
        offsets=offsets,
        lines=lines,
        title=trim_title(text, layout, title) if title is not None else None,
        subtitle=Span(layout.rows[subtitle].start, layout.rows[subtitle].end) if subtitle is not None else None,
    )


def _view(text: str, lines: Iterable[Line]) -> str:
    """The text with furniture as blanks, of the same length."""
    return "\n".join(
        " " * (line.end - line.start) if line.zone == "furniture" else text[line.start : line.end] for line in lines
    )
