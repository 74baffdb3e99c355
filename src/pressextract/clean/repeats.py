"""What stands in most files of a source is furniture, where a release would not say it again.

Contact boxes, `Über …` paragraphs, imprints, by-lines and running text repeat from release to release, too: they stay
whatever the count. What is left is short lines around the text: slogans, menus, labels, teasers of the day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.clean.furniture import Verdict, is_kept
from pressextract.clean.zones import section_states

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from pressextract.clean.layout import Layout

__all__ = ["MAX_KEY_CHARS", "REPEATS", "heed_repeats", "line_keys"]

REPEATS = "clean.repeats"
"""Rule of such furniture."""
MAX_KEY_CHARS = 200
"""Longer lines are paragraphs, which are never taken out for being repeated."""
_BLANKS = regex.compile(r"\s+")
_RELEASE = ("press_word", "date", "dateline", "photo", "by_line", "person", "bullet")
"""Traits of lines that releases of one house share and that are theirs."""


def line_keys(text: str) -> frozenset[str]:
    """The short lines of a text, each once, in lower case with single blanks."""
    lines = (line for line in text.split("\n") if line and not line.isspace())
    keys = (_BLANKS.sub(" ", line.replace("\xad", "")).strip().casefold() for line in lines)
    return frozenset(key for key in keys if len(key) <= MAX_KEY_CHARS)


def heed_repeats(
    text: str, layout: Layout, verdicts: Sequence[Verdict], *, repeated: AbstractSet[str], title: int | None
) -> list[Verdict]:
    """Verdicts with repeated lines as furniture, unless they are of a kind that belongs to the release."""
    out = list(verdicts)
    if not repeated:
        return out
    states = section_states(text, layout, verdicts=verdicts)
    for at, (row, verdict) in enumerate(zip(layout.rows, verdicts, strict=True)):
        key = _BLANKS.sub(" ", text[row.start : row.end]).casefold()
        if verdict.furniture or at == title or key not in repeated:
            continue
        own = row.traits.prose or states[at] != "body" or any(row.has(name) for name in _RELEASE)
        if not own and not is_kept(layout, at):
            out[at] = replace(verdict, chance=1.0, furniture=True, reason=_reason(verdict), rule=REPEATS)
    return out


def _reason(verdict: Verdict) -> str:
    return "other" if verdict.reason == "release" else verdict.reason
