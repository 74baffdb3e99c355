"""``Saison 2021/22`` as its two years, for guidelines that count only them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.shapes import Mention

__all__ = ["split_terms"]

_YEARS = regex.compile(r"(?<first>\d{4})(?:\s*[/–-]\s*(?<second>\d{4}|\d\d))?$")


def split_terms(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """All mentions, those of spans of years parted."""
    for mention in mentions:
        match = _YEARS.search(mention.text) if "span" in mention.value.extra else None
        if match is None:
            yield mention
            continue
        years = [(match.span("first"), match.group("first"))]
        if match.group("second"):
            century = match.group("first")[: 4 - len(match.group("second"))]
            years.append((match.span("second"), century + match.group("second")))
        for (start, end), year in years:
            value = replace(mention.value, value=year, extra={}, mod=None if len(years) > 1 else mention.value.mod)
            text = mention.text[start:end]
            yield replace(mention, start=mention.start + start, end=mention.start + end, text=text, value=value)
