"""Named features of lines for the decision furniture or not: own traits, place, neighbours.

Names are stable, since the fitted weights (``weights.json``) refer to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.clean.layout import FAR, Layout, is_contact, kind_of, place_bin

if TYPE_CHECKING:
    from pressextract.clean.rows import Row

__all__ = ["furniture_features"]


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
    out = [
        f"zone:{zone}",
        f"zone:{zone}+{short}",
        f"from_start:{place_bin(at)}",
        f"from_end:{place_bin(len(rows) - 1 - at)}",
    ]
    if zone == "before":
        out.append(f"to_body:{place_bin(layout.first - at)}")
    if zone == "after":
        out.append(f"from_body:{place_bin(at - layout.last)}")
    if title is not None:
        side = "before" if at < title else "after" if at > title else "at"
        out += [
            f"title:{side}",
            f"title:{side}+{short}",
            f"zone:{zone}+title:{side}",
            f"title_far:{side}:{place_bin(abs(at - title))}",
        ]
    if layout.repeats[row.traits.key] > 1:
        out.append("repeated")
    return out


def _near(layout: Layout, at: int, *, heading: str) -> list[str]:
    rows, row = layout.rows, layout.rows[at]
    start, end = layout.blocks[at]
    size = end - start
    kind = kind_of(rows, at)
    before, after = kind_of(rows, at - 1), kind_of(rows, at + 1)
    labels = sum(bool(one.traits.labels) for one in rows[max(0, at - 3) : at + 4]) - bool(row.traits.labels)
    out = [
        f"before:{before}",
        f"after:{after}",
        f"before:{before}+{kind}",
        f"after:{after}+{kind}",
        f"block:{place_bin(size)}",
        f"labels_near:{labels}",
    ]
    out += [f"heading:{heading}", f"heading:{heading}+{kind}"]
    if layout.contact[at]:
        out += ["contact_near", f"contact_near+{kind}"]
    out += [f"contact_ahead:{layout.ahead[at]}", f"contact_ahead:{'yes' if layout.ahead[at] < FAR else 'no'}+{kind}"]
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
