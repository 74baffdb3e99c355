"""The headline: one line among all, chosen by fitted weights, then freed of what else stands in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.clean.features import Layout, title_features
from pressextract.clean.furniture import THRESHOLD, Verdict
from pressextract.clean.weights import load_weights, score
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.clean.rows import Row

__all__ = ["choose_title", "find_subtitle", "trim_title"]

_DAY = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}|\d{4}-\d\d-\d\d)"
_BEFORE = regex.compile(
    rf"^(?:(?:(?:presse|medien)(?:mitteilung|meldung|information|info)|pm)(?:\s+(?:nr\.?\s*)?\d+(?:[/-]\d+)*)?(?:\s+vom\s+{_DAY})?\s*[:|–-]\s+"
    rf"|{_DAY}(?:,?\s+\d\d?[:.]\d\d(?:\s*Uhr)?)?\s*(?:[:|–-]\s*)?(?=\p{{Lu}}|[„“”\"»«]))",
    regex.IGNORECASE,
)
_BEHIND = regex.compile(rf"\s*(?:[:|–-]\s*)?(?:datum:?|stand:?|vom|\()\s*{_DAY}.*$|\s+:\s+datum\b.*$", regex.IGNORECASE)
_MIN_WORDS = 2
"""What is left of a headline after trimming has at least that many words."""


def choose_title(layout: Layout) -> int | None:
    """The row of the headline, or None if there is no row that could be one."""
    if not layout.rows:
        return None
    weights = load_weights().title
    scores = [score(title_features(layout, at), weights) for at in range(len(layout.rows))]
    return max(range(len(scores)), key=lambda at: (scores[at], -at))


def trim_title(text: str, row: Row) -> Span:
    """The headline without a date or the word press release before it, and without a date line behind it."""
    words = text[row.start : row.end]
    before = _BEFORE.match(words)
    start = before.end() if before else 0
    behind = _BEHIND.search(words, start)
    end = behind.start() if behind else len(words)
    inner = words[start:end]
    if len(inner.split()) < _MIN_WORDS:
        return Span(row.start, row.end)
    start += len(inner) - len(inner.lstrip())
    return Span(row.start + start, row.start + start + len(inner.strip()))


_NOT_SUBTITLE = (
    "date_line",
    "press_word",
    "by_line",
    "photo",
    "phone",
    "email",
    "address",
    "bullet",
    "dateline",
    "release",
    "url",
)
_SUBTITLE_CHARS = (15, 220)


def find_subtitle(layout: Layout, title: int, *, verdicts: Sequence[Verdict]) -> int | None:
    """The row under the headline that goes on from it, before the running text; None if there is none."""
    for at in range(title + 1, min(title + 4, len(layout.rows))):
        row = layout.rows[at]
        if verdicts[at].chance > THRESHOLD or row.traits.key == layout.rows[title].traits.key or row.has("date_line"):
            continue
        low, high = _SUBTITLE_CHARS
        fits = low <= row.length <= high and not any(row.has(name) for name in _NOT_SUBTITLE)
        sentence = row.has("ends:.") and (row.traits.prose or row.length > high // 2)
        ahead = layout.rows[at + 1 : at + 4]
        return at if fits and not sentence and any(one.traits.prose for one in ahead) else None
    return None
