"""Small helpers that all kinds of names share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.shapes.facts import Found

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.shapes import Mention

__all__ = ["as_found", "bare"]


def as_found(mention: Mention) -> Found:
    """A mention's place with its rule and evidence."""
    return Found(mention.start, mention.end, mention.rule, mention.strength, mention.evidence)


def bare(name: str, *, known: Iterable[str]) -> str:
    """The name without a genitive s, when the document also has it so."""
    return name[:-1] if name.endswith("s") and name[:-1] in known else name
