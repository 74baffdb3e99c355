"""Named features of lines for the choice of the headline.

Names are stable, since the fitted weights (``weights.json``) refer to them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.clean.layout import Layout, kind_of, place_bin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressextract.clean.rows import Row

__all__ = ["is_plain", "title_features", "wording"]

_NAME = 2
"""Up to that many words may be a name or a section."""
_NAME_WORDS = 9
"""Names of offices run to that length."""


def _is_phrase(row: Row) -> bool:
    """Plain, and no mere name of an office or company (a kicker)."""
    core = row.traits.core or row.traits
    name_only = (
        "org_like" in core.names
        and core.words <= _NAME_WORDS
        and not core.names & {"verb", "colon_inside", "quote", "question"}
    )
    return is_plain(row) and not name_only


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


def is_plain(row: Row) -> bool:
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
    return core.words > _NAME and not (core.prose or core.labels or any(name in core.names for name in named))


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
                if one.traits.words > _NAME
                else "holds_label"
            )
    return sorted(out)


def title_features(layout: Layout, at: int, *, chances: Sequence[float]) -> list[str]:
    """Features of one row for the choice of the headline, given each row's chance of being furniture."""
    rows, row = layout.rows, layout.rows[at]
    core = row.traits.core
    if core:
        row = replace(row, traits=core)
    out = [*row.traits.names, *(["marked"] if core else [])]
    out += _around(layout, at, row=row)
    out += _said_elsewhere(rows, at)
    out += _among_kept(layout, at, chances=chances)
    out += _among_plain(layout, at, row=row)
    for side, near in (("above", rows[max(0, at - 3) : at][::-1]), ("below", rows[at + 1 : at + 4])):
        out += _beside(row, next((one for one in near if is_plain(one)), None), side=side)
    if at + 1 < len(rows):
        out.append(f"next_longer:{rows[at + 1].length > row.length}")
    longest = max((one.length for one in rows[max(0, at - 6) : at + 7] if not one.traits.prose), default=0)
    if row.length == longest:
        out.append("longest_near")
    return out


def _around(layout: Layout, at: int, *, row: Row) -> Iterator[str]:
    """Neighbours, block, distance to the running text, words shared with it."""
    rows = layout.rows
    yield from (f"before:{kind_of(rows, at - 1)}", f"after:{kind_of(rows, at + 1)}", f"from_start:{place_bin(at)}")
    above = 0 <= at <= layout.first
    yield f"to_body:{place_bin(layout.first - at)}" if above else "in_or_after_body"
    if layout.repeats[row.traits.key] > 1:
        yield "repeated"
        if rows[at - 1].traits.key == row.traits.key:
            yield "repeated_at_once"
    content = row.traits.content
    yield f"said_in_body:{int(4 * len(content & layout.content) / len(content)) if content else 0}"
    start, end = layout.blocks[at]
    yield f"block:{place_bin(end - start)}"
    if at == start:
        yield "block_start"
    ahead = rows[at + 1 : at + 4]
    yield f"prose_ahead:{next((step for step, one in enumerate(ahead, 1) if one.traits.prose), 0)}"
    for name, near in (("date_before", rows[max(0, at - 2) : at]), ("date_after", ahead[:2])):
        if any(one.has("date_line") or one.has("dateline") for one in near):
            yield name


def _among_plain(layout: Layout, at: int, *, row: Row) -> Iterator[str]:
    """The row's place among those lines that could be a headline by their words."""
    rows = layout.rows
    plain = [is_plain(one) for one in rows[max(0, at - 12) : at]]
    yield f"plain_before:{place_bin(sum(plain))}"
    if layout.first > at:
        between = [is_plain(one) for one in rows[at + 1 : min(layout.first, at + 12)]]
        yield f"plain_to_body:{place_bin(sum(between))}"
        if not any(plain) and is_plain(row):
            yield "first_plain"
        if not any(between) and is_plain(row):
            yield "last_plain"


def wording(row: Row) -> str:
    """Whether a line states something (``verb``), or names an office (``org``) or something else (``noun``)."""
    return "verb" if row.has("verb") or row.has("colon_inside") else "org" if row.has("org_like") else "noun"


def _beside(row: Row, other: Row | None, *, side: str) -> list[str]:
    """How the next plain line above or below compares: headline and kicker, headline and subtitle."""
    own = wording(row)
    if other is None:
        return [f"{side}:none+{own}"]
    kind = wording(other)
    longer, shorter = other.length > 1.5 * row.length, other.length < 0.6 * row.length
    size = "longer" if longer else "shorter" if shorter else "alike"
    return [f"{side}:{kind}+{own}", f"{side}:{size}", f"{side}:{kind}:{size}+{own}"]
