"""The headline: one line among all, chosen by fitted weights, then freed of what else stands in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.clean.furniture import Verdict
from pressextract.clean.headline import is_plain, title_features, wording
from pressextract.clean.layout import Layout
from pressextract.clean.traits import LOOK, after_mark
from pressextract.clean.weights import load_weights, score
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from pressextract.clean.rows import Row


__all__ = ["candidates", "choose_title", "could_be_title", "find_subtitle", "trim_title"]

_DAY = r"(?:\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}|\d{4}-\d\d-\d\d)"
_CRUMB = regex.compile(r"\s[|›»>/]\s|\s{2,}|»|›")
_BEHIND = regex.compile(rf"\s*(?:[:|–-]\s*)?(?:datum:?|stand:?|vom|\()\s*{_DAY}.*$|\s+:\s+datum\b.*$", regex.IGNORECASE)
_MIN_WORDS = 2
"""What is left of a headline after trimming has at least that many words."""


def choose_title(layout: Layout, *, chances: Sequence[float], barred: Container[int] = ()) -> int | None:
    """The row of the headline, or None if there is no row that could be one.

    Args:
        chances: Of each row to be furniture, judged without knowing the headline.
        barred: Rows that are no headline unless all are barred: they stand in most releases of the source.
    """
    if not layout.rows:
        return None
    weights = load_weights().title
    scores = [score(title_features(layout, at, chances=chances), weights) for at in range(candidates(layout))]
    short = [at for at in range(len(scores)) if layout.rows[at].length <= LOOK]
    allowed = [at for at in short if could_be_title(layout.rows[at])] or short
    if not allowed:  # nothing but paragraphs without measure
        return None
    allowed = [at for at in allowed if at not in barred] or allowed
    best = max(allowed, key=lambda at: (scores[at], -at))
    return _above_subtitle(layout, best, chances=chances)


def _above_subtitle(layout: Layout, best: int, *, chances: Sequence[float]) -> int:
    """The line above, where it states something (a verb, a colon) and the chosen one only names: a subtitle."""
    near = range(best - 1, max(-1, best - 3), -1)
    above = next((at for at in near if is_plain(layout.rows[at]) and chances[at] < _unlikely(layout, at)), None)
    if above is None or wording(layout.rows[best]) == "verb" or not could_be_title(layout.rows[above]):
        return best
    row = layout.rows[above]
    return above if row.has("verb") and row.traits.words > _KICKER_WORDS else best


def _unlikely(layout: Layout, at: int) -> float:
    """Chance below which a line is hardly furniture: slogans share few words with the text, headlines many."""
    content = layout.rows[at].traits.content
    return 0.8 if content and len(content & layout.content) >= 0.5 * len(content) else 0.3


_KICKER_WORDS = 3


def could_be_title(row: Row) -> bool:
    """Whether a line by itself can be the headline: no paragraph, list, date, reference, salutation."""
    core = row.traits.core or row.traits
    if (
        _LETTER.match(core.key)
        or core.prose
        or core.names & {"letterless", "date_line", "comma_list", "iban", "copyright"}
    ):
        return False
    return not ("sentence" in core.names and (core.labels or "release" in core.names))


_LETTER = regex.compile(
    r"sehr geehrte|liebe[rs]? (?:kolleg|leser|freund|mitbürger|mitglieder|medienvertreter|redaktion|journalist)"
    r"|guten tag\b|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|herzliche[nr]?) gr[uü](?:ß|ss)"
)
"""How letters begin and end, in lower case."""
_BEHIND_BODY = 8
_MOST = 400


def candidates(layout: Layout) -> int:
    """How many rows from the first can be the headline: those up to a little behind the beginning of the text."""
    return min(len(layout.rows), _MOST, layout.first + _BEHIND_BODY if layout.first >= 0 else _MOST)


def trim_title(text: str, layout: Layout, at: int) -> Span:
    """The headline without a date, wire code or the word press release before it, and without a date line behind it.

    Where a line nearby, or the last part of a breadcrumb, says only the end of it, what stands before is a kicker.
    """
    row = layout.rows[at]
    words = text[row.start : row.end]
    start = max(after_mark(words), _after_kicker(text, layout, at))
    behind = _BEHIND.search(words, start)
    end = behind.start() if behind else len(words)
    inner = words[start:end]
    if len(inner.split()) < _MIN_WORDS:
        return Span(row.start, row.end)
    start += len(inner) - len(inner.lstrip())
    return Span(row.start + start, row.start + start + len(inner.strip()))


_NEAR = 20


def _after_kicker(text: str, layout: Layout, at: int) -> int:
    row = layout.rows[at]
    words = text[row.start : row.end]
    for one in layout.rows[max(0, at - _NEAR) : at + 4]:
        if one.length > 2 * row.length + 80:
            continue
        tail = _CRUMB.split(text[one.start : one.end])[-1].strip()
        if len(tail.split()) > 2 and len(tail) < len(words) and words.endswith(" " + tail):  # noqa: PLR2004 - a phrase
            return len(words) - len(tail)
    return 0


_NOT_SUBTITLE = (
    "wrapped",
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
        if verdicts[at].furniture or row.traits.key == layout.rows[title].traits.key or row.has("date_line"):
            continue
        low, high = _SUBTITLE_CHARS
        fits = low <= row.length <= high and not any(row.has(name) for name in _NOT_SUBTITLE)
        sentence = row.has("ends:.") and (row.traits.prose or row.length > high // 2)
        ahead = layout.rows[at + 1 : at + 4]
        return at if fits and not sentence and any(one.traits.prose for one in ahead) else None
    return None
