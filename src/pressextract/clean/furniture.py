"""Which lines are no part of the release: a chain of two states over all lines, with fitted weights.

Each line has features (its words, shape, place and neighbours, see ``features``), and each pair of neighbouring lines
has a weight for staying in or leaving a run of furniture. The chance of a line is its marginal in that chain.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log1p
from typing import TYPE_CHECKING

from pressextract.clean.features import furniture_features
from pressextract.clean.layout import Layout, is_contact, is_contact_label
from pressextract.clean.weights import load_weights, score

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Verdict", "is_in_contact", "is_kept", "judge_rows"]

_SURE = {"words": 0.8, "above": 0.7, "below": 0.95}
"""Chance from which a line is taken out: by its own words, or by its place above or below the headline.

Below the text stand contact persons and footers side by side, so there the place alone must be nearly sure. With one
threshold for all, 2.4 % of the releases' own lines went (at 0.8); docs/quality-document.md has the curve.
"""

_STATES = ("release", "furniture")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a row.

    Attributes:
        chance: That the line is furniture; 0 for lines that are kept whatever speaks against them.
        furniture: Whether it is taken out.
        reason: Kind of furniture, for the record.
        rule: What spoke most for it: ``clean.words.<class>`` or ``clean.place.<where>``.
    """

    chance: float
    furniture: bool
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
    return [_verdict(layout, at, chance=chance, names=features[at], title=title) for at, chance in enumerate(chances)]


def _verdict(layout: Layout, at: int, *, chance: float, names: Sequence[str], title: int | None) -> Verdict:
    if is_kept(layout, at):
        return Verdict(0.0, False, "other", "clean.kept")
    above = title is not None and at < title
    sure = _SURE["words" if layout.rows[at].traits.labels else "above" if above else "below"]
    return Verdict(chance, chance > sure, *_why(layout, at, names=names, title=title))


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

    Contact blocks belong to the release, with the heading right above them and the names in them; so do running text
    and plain lines between its first and last paragraph, date lines and photo credits, unless their own words are
    furniture's.
    """
    row = layout.rows[at]
    if is_contact_label(row):
        return layout.ahead[at] <= _HEADING_REACH
    if row.traits.labels:
        return is_contact(row) and row.has("org_like") and (row.has("phone") or row.has("email"))
    if any(row.has(name) for name in ("date_line", "photo", "by_line", "iban")) or is_contact(row):
        return True
    if is_in_contact(layout, at):
        return True
    return layout.first <= at <= layout.last and not row.has("arrow") and not row.has("letterless")


_HEADING_REACH = 6


def is_in_contact(layout: Layout, at: int) -> bool:
    """A name, a role or a street right above a number or address, or a person with a role behind."""
    rows, row = layout.rows, layout.rows[at]
    last = layout.blocks[at][1] - 1
    if layout.ahead[at] <= _NAMES and (at + layout.ahead[at] <= last or layout.ahead[last] == 1):
        return True
    below, above = rows[at + 1] if at + 1 < len(rows) else None, rows[at - 1] if at else None
    if row.has("person") and below is not None and below.has("role_like") and not below.traits.labels:
        return True
    return row.has("role_like") and above is not None and above.has("person") and not above.traits.labels


_NAMES = 3
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
