"""Named features of lines: a line's own traits, its place, its neighbours.

Two models read them: ``furniture`` decides for each line, ``title`` chooses one among all. Names are stable, since
the fitted weights (``weights.json``) refer to them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.clean.rows import Row

__all__ = ["Layout", "furniture_features", "read_layout", "title_features"]

_PLACES = (0, 1, 2, 3, 5, 8, 12, 20)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a whole document before its lines are judged.

    Attributes:
        first, last: Rows between which the release's running text stands (``last`` inclusive); -1 if there is none.
        repeats: How often a line's key stands in the document.
        blocks: For each row, the half-open range of rows that no blank line parts.
        content: Stems of all words in the running text.
        contact: Whether a phone, e-mail or address stands within two rows.
    """

    rows: Sequence[Row]
    first: int
    last: int
    repeats: Counter[str]
    blocks: tuple[tuple[int, int], ...]
    content: frozenset[str]
    contact: tuple[bool, ...]


def read_layout(rows: Sequence[Row]) -> Layout:
    """The layout of a document; linear in its rows."""
    first, last = _body(rows)
    body = rows[first : last + 1] if first >= 0 else ()
    content = frozenset().union(*(row.traits.content for row in body if row.traits.prose)) if body else frozenset()
    return Layout(rows, first, last, Counter(row.traits.key for row in rows), _blocks(rows), content, _contact(rows))


def _gain(row: Row) -> float:
    """How much a row speaks for running text; labels and short lines speak against it."""
    if row.traits.prose:
        labelled = any(
            one.startswith(("head:cookie", "part:cookie", "head:newsletter", "part:newsletter"))
            for one in row.traits.labels
        )
        return 0.3 if labelled else min(row.length, 400) / 100
    if row.traits.labels:
        return -0.8
    return -0.25 if row.traits.words < 8 else 0.0  # noqa: PLR2004 - labels and names


def _body(rows: Sequence[Row]) -> tuple[int, int]:
    """The stretch of rows with the greatest gain (Kadane), cut back to prose at both ends."""
    best, span, total, start = 0.0, (-1, -1), 0.0, 0
    for at, row in enumerate(rows):
        if total <= 0:
            total, start = 0.0, at
        total += _gain(row)
        if total > best:
            best, span = total, (start, at)
    return span


def _blocks(rows: Sequence[Row]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at].blank_before:
            out += [(start, at)] * (at - start)
            start = at
    return tuple(out)


def _contact(rows: Sequence[Row]) -> tuple[bool, ...]:
    hits = [row.has("phone") or row.has("email") or row.has("address") for row in rows]
    return tuple(any(hits[max(0, at - 2) : at + 3]) for at in range(len(rows)))


def _bin(value: int) -> str:
    return next((str(edge) for edge in _PLACES if value <= edge), "far")


def _kind(rows: Sequence[Row], at: int) -> str:
    """A neighbour in one word."""
    if not 0 <= at < len(rows):
        return "none"
    row = rows[at]
    if row.traits.prose:
        return "prose"
    if row.traits.labels:
        return "label"
    for name in ("date_line", "press_word", "phone", "email", "address", "photo", "bullet", "person"):
        if row.has(name):
            return name
    return "short" if row.length < 40 else "middle" if row.length < 90 else "long"  # noqa: PLR2004 - a third, one line


def furniture_features(layout: Layout, *, title: int | None) -> list[list[str]]:
    """Features of every row for the decision furniture or not, given the row of the headline."""
    rows = layout.rows
    heading, out = "start", []
    for at, row in enumerate(rows):
        out.append([*row.traits.names, *_place(layout, at, title=title), *_near(layout, at, heading=heading)])
        heading = _heading(row, heading)
    return out


def _heading(row: Row, before: str) -> str:
    """The class of the last label that could head a list, until prose ends its reach."""
    if row.traits.prose and not row.traits.labels:
        return "prose"
    whole = next((one for one in row.traits.labels if one.startswith(("label:", "head:"))), None)
    return whole.partition(":")[2] if whole else "contact" if row.has("release") else before


def _place(layout: Layout, at: int, *, title: int | None) -> list[str]:
    rows, row = layout.rows, layout.rows[at]
    if layout.first < 0:
        zone = "no_body"
    elif at < layout.first:
        zone = "before"
    elif at > layout.last:
        zone = "after"
    else:
        zone = "inside"
    short = "prose" if row.traits.prose else "label" if row.traits.labels else "plain"
    out = [f"zone:{zone}", f"zone:{zone}+{short}", f"from_start:{_bin(at)}", f"from_end:{_bin(len(rows) - 1 - at)}"]
    if zone == "before":
        out.append(f"to_body:{_bin(layout.first - at)}")
    if zone == "after":
        out.append(f"from_body:{_bin(at - layout.last)}")
    if title is not None:
        side = "before" if at < title else "after" if at > title else "at"
        out += [
            f"title:{side}",
            f"title:{side}+{short}",
            f"zone:{zone}+title:{side}",
            f"title_far:{side}:{_bin(abs(at - title))}",
        ]
    if layout.repeats[row.traits.key] > 1:
        out.append("repeated")
    return out


def _near(layout: Layout, at: int, *, heading: str) -> list[str]:
    rows, row = layout.rows, layout.rows[at]
    start, end = layout.blocks[at]
    size = end - start
    kind = _kind(rows, at)
    before, after = _kind(rows, at - 1), _kind(rows, at + 1)
    labels = sum(bool(one.traits.labels) for one in rows[max(0, at - 3) : at + 4]) - bool(row.traits.labels)
    out = [
        f"before:{before}",
        f"after:{after}",
        f"before:{before}+{kind}",
        f"after:{after}+{kind}",
        f"block:{_bin(size)}",
        f"labels_near:{labels}",
    ]
    out += [f"heading:{heading}", f"heading:{heading}+{kind}"]
    if layout.contact[at]:
        out += ["contact_near", f"contact_near+{kind}"]
    if size > 1 and not any(one.traits.prose for one in rows[start : min(end, start + 40)]):
        out.append("block_of_short")
    content = row.traits.content
    if content and not row.traits.prose:
        share = len(content & layout.content) / len(content)
        out.append(f"said_in_body:{'all' if share == 1 else 'half' if share >= 0.5 else 'some' if share else 'none'}")  # noqa: PLR2004 - half
    return out


def title_features(layout: Layout, at: int) -> list[str]:
    """Features of one row for the choice of the headline."""
    rows, row = layout.rows, layout.rows[at]
    distance = layout.first - at if layout.first >= 0 else -99
    out = [*row.traits.names, f"before:{_kind(rows, at - 1)}", f"after:{_kind(rows, at + 1)}", f"from_start:{_bin(at)}"]
    out.append(f"to_body:{_bin(distance)}" if distance >= 0 else "in_or_after_body")
    if layout.repeats[row.traits.key] > 1:
        out.append("repeated")
        if rows[at - 1].traits.key == row.traits.key:
            out.append("repeated_at_once")
    content = row.traits.content
    share = len(content & layout.content) / len(content) if content else 0
    out.append(f"said_in_body:{int(share * 4)}")
    start, end = layout.blocks[at]
    out.append(f"block:{_bin(end - start)}")
    if at == start:
        out.append("block_start")
    ahead = rows[at + 1 : at + 4]
    out.append(f"prose_ahead:{next((step for step, one in enumerate(ahead, 1) if one.traits.prose), 0)}")
    if any(one.has("date_line") or one.has("dateline") for one in rows[max(0, at - 2) : at]):
        out.append("date_before")
    if any(one.has("date_line") or one.has("dateline") for one in ahead[:2]):
        out.append("date_after")
    if any(
        len(row.traits.key) > 8 and one.traits.key != row.traits.key and row.traits.key in one.traits.key
        for one in rows[max(0, at - 8) : at + 4]
    ):
        out.append("inside_another")
    longest = max((one.length for one in rows[max(0, at - 6) : at + 7] if not one.traits.prose), default=0)
    if row.length == longest:
        out.append("longest_near")
    return out
