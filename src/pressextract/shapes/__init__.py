"""The plain values that rooms hand to each other, and nothing else.

``core`` holds documents and mentions; ``dates``, ``contacts``, ``names`` and ``speech`` hold what a mention of that
kind says; ``facts`` holds what the resolve room makes of all mentions and the record room writes down. Every offset
is a half-open range of code points into ``CleanDoc.text``; only the record room leads them back to the raw text.
"""

from __future__ import annotations

from pressextract.shapes.core import (
    Annotated,
    CleanDoc,
    Evidence,
    Hints,
    Label,
    Line,
    Mark,
    Mention,
    Name,
    OffsetMap,
    RawDoc,
    Span,
    Zone,
)

__all__ = [
    "Annotated",
    "CleanDoc",
    "Evidence",
    "Hints",
    "Label",
    "Line",
    "Mark",
    "Mention",
    "Name",
    "OffsetMap",
    "RawDoc",
    "Span",
    "Zone",
]
