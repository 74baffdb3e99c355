"""Where a key of a TOML table stands."""

from __future__ import annotations

import re

__all__ = ["row_of_key"]

_NEXT = re.compile(r"^[ \t]*\[\[", re.MULTILINE)


def row_of_key(text: str, row: int, key: str) -> int:
    """The line of a key in the block ``[[…]]`` that begins at a line, or that line if it is missing."""
    lines = text.split("\n")
    body = "\n".join(lines[row:])
    if following := _NEXT.search(body):
        body = body[: following.start()]
    name = re.escape(key)
    found = re.search(rf"""^[ \t]*(?:["']?{name}["']?[ \t]*[=.]|\[\w+\.["']?{name}\b)""", body, re.MULTILINE)
    return row + 1 + body.count("\n", 0, found.start()) if found else row
