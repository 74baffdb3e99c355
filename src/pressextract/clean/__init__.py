"""The clean room: normal form, zones, headline. It marks, it never destroys."""

from __future__ import annotations

from pressextract.clean.normal import normalise
from pressextract.clean.zones import zone_lines
from pressextract.shapes import CleanDoc, RawDoc, Span

__all__ = ["clean"]


def clean(raw: RawDoc) -> CleanDoc:
    """The document with its normal form, its lines with their zones, headline and subtitle."""
    text, offsets = normalise(raw.text)
    lines = zone_lines(text)
    view = "".join(" " * (l.end - l.start) + text[l.end:l.end + 1] if l.zone == "furniture" else text[l.start:l.end + 1] for l in lines)
    first = next((l for l in lines if l.zone == "title"), None)
    return CleanDoc(raw, text, view, offsets, lines, Span(first.start, first.end) if first else None)
