"""Named features of lines: a line's own traits, its place, its neighbours.

Two models read them: ``furniture`` decides for each line, ``title`` chooses one among all. Names are stable, since
the fitted weights (``weights.json``) refer to them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.clean.rows import Row

__all__ = ["Layout", "furniture_features", "is_contact", "is_contact_label", "read_layout", "title_features"]

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
        ahead: Rows to the next phone, e-mail or address that no link label parts from this row; 9 if there is none.
    """

    rows: Sequence[Row]
    first: int
    last: int
    repeats: Counter[str]
    blocks: tuple[tuple[int, int], ...]
    content: frozenset[str]
    contact: tuple[bool, ...]
    ahead: tuple[int, ...]


def read_layout(rows: Sequence[Row]) -> Layout:
    """The layout of a document; linear in its rows."""
    first, last = _body(rows)
    body = rows[first : last + 1] if first >= 0 else ()
    content = frozenset().union(*(row.traits.content for row in body if row.traits.prose)) if body else frozenset()
    return Layout(
        rows, first, last, Counter(row.traits.key for row in rows), _blocks(rows), content, _contact(rows), _ahead(rows)
    )


def _gain(row: Row) -> float:
    """How much a row speaks for running text; labels and short lines speak against it."""
    if row.traits.prose:
        labelled = any(
            one.startswith(("head:cookie", "part:cookie", "head:newsletter", "part:newsletter"))
            for one in row.traits.labels
        )
        return 0.3 if labelled else min(row.length, 400) / 100
    if row.traits.labels:
        return -0.2 if is_contact_label(row) else -0.8
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


def is_contact(row: Row) -> bool:
    return any(row.has(name) for name in ("phone", "email", "address"))


_FAR = 9


def _ahead(rows: Sequence[Row]) -> tuple[int, ...]:
    out: list[int] = []
    distance = _FAR
    for row in reversed(rows):
        out.append(distance)
        if is_contact(row):
            distance = 1
        elif row.traits.prose or (row.traits.labels and not is_contact_label(row)):
            distance = _FAR
        else:
            distance = min(distance + 1, _FAR)
    return tuple(reversed(out))


def _contact(rows: Sequence[Row]) -> tuple[bool, ...]:
    hits = [is_contact(row) for row in rows]
    return tuple(any(hits[max(0, at - 2) : at + 3]) for at in range(len(rows)))


def _bin(value: int) -> str:
    return next((str(edge) for edge in _PLACES if value <= edge), "far")


def is_contact_label(row: Row) -> bool:
    return row.traits.labels[:1] == ("label:contact",)


def _kind(rows: Sequence[Row], at: int) -> str:
    """A neighbour in one word."""
    if not 0 <= at < len(rows):
        return "none"
    row = rows[at]
    if row.traits.prose:
        return "prose"
    if row.traits.labels:
        return "contact_label" if is_contact_label(row) else "label"
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
    out += [f"contact_ahead:{layout.ahead[at]}", f"contact_ahead:{'yes' if layout.ahead[at] < _FAR else 'no'}+{kind}"]
    block = rows[start : min(end, start + 40)]
    if size > 1 and any(is_contact(one) for one in block):
        out += ["block_contact", f"block_contact+{kind}"]
    if size > 1 and sum(bool(one.traits.labels) for one in block) >= 0.5 * len(block):
        out += ["block_labels", f"block_labels+{kind}"]
    if at + 1 < len(rows) and end < len(rows) and at == end - 1:
        low, high = layout.blocks[at + 1]
        if any(is_contact(one) for one in rows[low : min(high, low + 12)]):
            out += ["next_block_contact", f"next_block_contact+{kind}"]
    if size > 1 and not any(one.traits.prose for one in rows[start : min(end, start + 40)]):
        out.append("block_of_short")
    content = row.traits.content
    if content and not row.traits.prose:
        share = len(content & layout.content) / len(content)
        out.append(f"said_in_body:{'all' if share == 1 else 'half' if share >= 0.5 else 'some' if share else 'none'}")  # noqa: PLR2004 - half
    return out


def _is_phrase(row: Row) -> bool:
    """Plain, and no mere name of an office or company (a kicker)."""
    core = row.traits.core or row.traits
    name_only = (
        "org_like" in core.names and core.words <= 9 and not core.names & {"verb", "colon_inside", "quote", "question"}
    )
    return _is_plain(row) and not name_only


_LIKELY = 0.5


def _among_kept(layout: Layout, at: int, *, chances: Sequence[float]) -> list[str]:
    """The row's place among those lines above the text that are no furniture by themselves."""
    rows = layout.rows
    out = [f"chance:{int(chances[at] * 5)}"]
    if chances[at] > _LIKELY:
        return out
    near = range(max(0, at - 12), at)
    above = [one for one in near if chances[one] <= _LIKELY and _is_phrase(rows[one])]
    own = "plain" if _is_phrase(rows[at]) else "other"
    out.append(f"kept_above:{min(len(above), 3)}+{own}")
    if at and chances[at - 1] > _LIKELY:
        out.append(f"after_furniture+{own}")
    if layout.first > at:
        below = [
            one
            for one in range(at + 1, min(layout.first, at + 12))
            if chances[one] <= _LIKELY and _is_phrase(rows[one])
        ]
        out.append(f"kept_below:{min(len(below), 3)}+{own}")
        out.append(f"kept:{min(len(above), 3)}:{min(len(below), 3)}+{own}")
    return out


def _is_plain(row: Row) -> bool:
    """Could be a headline by its words: no label, date or number line, no paragraph, more than two words."""
    named = (
        "date_line",
        "press_word",
        "phone",
        "email",
        "address",
        "by_line",
        "photo",
        "arrow",
        "ellipsis",
        "copyright",
    )
    core = row.traits.core or row.traits
    return core.words > 2 and not (core.prose or core.labels or any(name in core.names for name in named))  # noqa: PLR2004 - two are a name


_REACH = 30
"""Rows above and below in which a breadcrumb or teaser may say the headline again."""
_KEY_CHARS = 12


def _said_elsewhere(rows: Sequence[Row], at: int) -> list[str]:
    """Whether other lines hold this one (a breadcrumb does) or are held by it, or cut it short."""
    key, out = rows[at].traits.key, set()
    if len(key) < _KEY_CHARS:
        return []
    for one in rows[max(0, at - _REACH) : at + 6]:
        other = one.traits.key
        if other == key or len(other) < _KEY_CHARS:
            continue
        if key in other:
            out.add("cut_short" if rows[at].has("ellipsis") and other.startswith(key) else "inside_another")
        elif other in key:
            out.add(
                "holds_another_cut"
                if one.has("ellipsis")
                else "holds_another"
                if one.traits.words > 2
                else "holds_label"
            )
    return sorted(out)


def title_features(layout: Layout, at: int, *, chances: Sequence[float]) -> list[str]:
    """Features of one row for the choice of the headline, given each row's chance of being furniture."""
    rows, row = layout.rows, layout.rows[at]
    core = row.traits.core
    if core:
        row = replace(row, traits=core)
    distance = layout.first - at if layout.first >= 0 else -99
    out = [
        *row.traits.names,
        *(["marked"] if core else []),
        f"before:{_kind(rows, at - 1)}",
        f"after:{_kind(rows, at + 1)}",
        f"from_start:{_bin(at)}",
    ]
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
    out += _said_elsewhere(rows, at)
    out += _among_kept(layout, at, chances=chances)
    plain = [_is_plain(one) for one in rows[max(0, at - 12) : at]]
    out.append(f"plain_before:{_bin(sum(plain))}")
    if layout.first > at:
        between = [_is_plain(one) for one in rows[at + 1 : min(layout.first, at + 12)]]
        out.append(f"plain_to_body:{_bin(sum(between))}")
        if not any(plain) and _is_plain(row):
            out.append("first_plain")
        if not any(between) and _is_plain(row):
            out.append("last_plain")
    above = next((one for one in reversed(rows[max(0, at - 3) : at]) if _is_plain(one)), None)
    below = next((one for one in rows[at + 1 : at + 4] if _is_plain(one)), None)
    own = "verb" if row.has("verb") or row.has("colon_inside") else "org" if row.has("org_like") else "noun"
    for side, other in (("above", above), ("below", below)):
        if other is None:
            out.append(f"{side}:none+{own}")
            continue
        kind = "verb" if other.has("verb") or other.has("colon_inside") else "org" if other.has("org_like") else "noun"
        longer = (
            "longer" if other.length > 1.5 * row.length else "shorter" if other.length < 0.6 * row.length else "alike"
        )
        out += [f"{side}:{kind}+{own}", f"{side}:{longer}", f"{side}:{kind}:{longer}+{own}"]
    if at + 1 < len(rows):
        out.append(f"next_longer:{rows[at + 1].length > row.length}")
    longest = max((one.length for one in rows[max(0, at - 6) : at + 7] if not one.traits.prose), default=0)
    if row.length == longest:
        out.append("longest_near")
    return out
