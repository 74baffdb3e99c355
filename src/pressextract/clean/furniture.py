"""Which lines are no part of the release: a chain of two states over all lines, with fitted weights.

Each line has features (its words, shape, place and neighbours, see ``features``), and each pair of neighbouring lines
has a weight for staying in or leaving a run of furniture. The chance of a line is its marginal in that chain.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log1p
from typing import TYPE_CHECKING

from pressextract.clean.features import Layout, furniture_features, is_contact, is_contact_label
from pressextract.clean.weights import load_weights, score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["THRESHOLD", "Verdict", "judge_rows"]

THRESHOLD = 0.8
"""Chance from which a line is taken out; see docs/cleaning.md for what other values give."""

_STATES = ("release", "furniture")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a row.

    Attributes:
        chance: That the line is furniture.
        reason: Kind of furniture, for the record.
        rule: What spoke most for it: ``clean.words.<class>`` or ``clean.place.<where>``.
    """

    chance: float
    reason: str
    rule: str


def judge_rows(layout: Layout, *, title: int | None) -> list[Verdict]:
    """Verdicts on all rows, given the row of the headline."""
    if not layout.rows:
        return []
    weights = load_weights()
    features = furniture_features(layout, title=title)
    scores = [score(names, weights.furniture) for names in features]
    chances = _marginals(scores, [row.blank_before for row in layout.rows], transitions=weights.transitions)
    return [
        Verdict(0.0 if is_kept(layout, at) else chance, *_why(layout, at, names=features[at], title=title))
        for at, chance in enumerate(chances)
    ]


def _marginals(scores: Sequence[float], blanks: Sequence[bool], *, transitions: Mapping[str, float]) -> list[float]:
    """Forward and backward pass in log space."""
    tables = {
        gap: [[transitions.get(f"{gap}:{a}>{b}", 0.0) for b in _STATES] for a in _STATES] for gap in ("next", "blank")
    }
    steps = [tables["blank" if blank else "next"] for blank in blanks]
    size = len(scores)
    ahead = [(0.0, scores[0])]
    for at in range(1, size):
        (keep, drop), step = ahead[-1], steps[at]
        stay = _add(keep + step[0][0], drop + step[1][0])
        leave = _add(keep + step[0][1], drop + step[1][1]) + scores[at]
        top = max(stay, leave)  # only the difference matters: no sum grows with the text
        ahead.append((stay - top, leave - top))
    back = (0.0, 0.0)
    out = [0.0] * size
    for at in range(size - 1, -1, -1):
        out[at] = _share(ahead[at][1] + back[1] - ahead[at][0] - back[0])
        step = steps[at]
        one = _add(step[0][0] + back[0], step[0][1] + scores[at] + back[1])
        two = _add(step[1][0] + back[0], step[1][1] + scores[at] + back[1])
        back = (one - max(one, two), two - max(one, two))
    return out


def _add(one: float, two: float) -> float:
    """``log(exp(one) + exp(two))``."""
    high, low = (one, two) if one > two else (two, one)
    return high + log1p(exp(low - high))


def _share(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds > -700 else 0.0  # noqa: PLR2004 - below, exp overflows


def is_kept(layout: Layout, at: int) -> bool:
    """Lines that are never taken out, whatever their chance.

    Contact blocks belong to the release, with the heading right above them; so do running text and plain lines between
    its first and last paragraph, date lines and photo credits, unless their own words are furniture's.
    """
    row = layout.rows[at]
    if is_contact_label(row):
        return layout.ahead[at] <= _HEADING_REACH
    if row.traits.labels:
        return False
    if is_contact(row) or row.has("date_line") or row.has("photo"):
        return True
    return layout.first <= at <= layout.last and not row.has("arrow") and not row.has("letterless")


_HEADING_REACH = 4
_HEADED = {
    "related",
    "tags",
    "gallery",
    "share",
    "newsletter",
    "navigation",
    "footer",
    "donation",
    "feedback",
    "search",
    "cookie",
}


def _why(layout: Layout, at: int, *, names: Sequence[str], title: int | None) -> tuple[str, str]:
    """Reason and rule: the line's own words first, then the list it stands in, then its place."""
    labels = layout.rows[at].traits.labels
    words = next((one for one in labels if ":" not in one and one != "contact"), None)
    if words:
        return words, f"clean.words.{words}"
    if layout.rows[at].has("copyright"):
        return "footer", "clean.words.footer"
    if any(one.startswith("labels:") for one in labels):
        return "navigation", "clean.words.navigation"
    heading = next((name.partition(":")[2] for name in names if name.startswith("heading:") and "+" not in name), "")
    if "zone:after" in names:
        return (heading, "clean.place.list") if heading in _HEADED else ("footer", "clean.place.after_body")
    if (title is not None and at < title) or "zone:before" in names:
        return ("slogan", "clean.place.slogan") if _is_slogan(layout, at) else ("navigation", "clean.place.before_body")
    return "other", "clean.place.inside"


def _is_slogan(layout: Layout, at: int) -> bool:
    """A phrase above everything: several words, or a full stop at the end of few."""
    traits = layout.rows[at].traits
    return layout.blocks[at][1] - layout.blocks[at][0] == 1 and traits.words > 1 and at < 3  # noqa: PLR2004 - the page's head
