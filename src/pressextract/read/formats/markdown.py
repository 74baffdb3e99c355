"""Markdown (CommonMark 0.31, tables and front matter of its dialects): the words without their marks, line by line.

Only inline marks and those at line beginnings go; the lines stay. The front matter's ``title`` and ``date`` become
metadata.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.read.decode import decode
from pressextract.read.formats.html_meta import day_of
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["read"]

_FRONT = regex.compile(r"\A---[ \t]*\n(?<body>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*\n")
_FIELD = regex.compile(r"^(?<key>[A-Za-z_]{1,30}):[ \t]*(?<value>[^\n]*)$", regex.MULTILINE)
_HEADING = regex.compile(r"^ {0,3}(?<level>#{1,6})[ \t]+(?<words>[^\n]*?)[ \t]*#*[ \t]*$")
_UNDERLINE = regex.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = regex.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_QUOTE = regex.compile(r"^ {0,3}>[ ]?")
_FENCE = regex.compile(r"^ {0,3}(?:`{3,}|~{3,})[^`\n]*$")
_TABLE_RULE = regex.compile(r"^[ \t]*\|?[ \t:|-]*-[ \t:|-]*$")
_CELL = regex.compile(r"[ \t]*(?<!\\)\|[ \t]*")
_REFERENCE = regex.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+[^\n]*$")
_IMAGE = regex.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])")
_LINK = regex.compile(r"\[(?<words>[^\[\]\n]{1,500})\](?:\((?<target>[^()\n]{0,1000})\)|\[[^\[\]\n]{0,200}\])")
_AUTO = regex.compile(r"<(?<target>(?:https?://|mailto:)?[^\s<>]{1,500}[.@/][^\s<>]{1,500})>")
_TAG = regex.compile(r"</?[a-zA-Z][^<>\n]{0,300}>|<!--[^\n]{0,1000}?-->")
_STRONG = regex.compile(r"(?<![\w*\\])(?<mark>\*\*|__)(?=\S)(?<words>[^\n*_]{1,500}?)(?<=\S)\g<mark>(?!\w)")
_WEAK = regex.compile(r"(?<![\w*_\\])(?<mark>\*|_)(?=\S)(?<words>[^\n*_]{1,500}?)(?<=\S)\g<mark>(?!\w)")
_CODE = regex.compile(r"`(?<words>[^`\n]{1,500})`")
_ESCAPED = regex.compile(r"\\(?<sign>[!-/:-@\[-`{-~])")
_HARD_BREAK = regex.compile(r"(?:[ \t]{2,}|\\)$")


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The lines of a text without their marks."""
    decoded = decode(data, name=name, encoding=options.encoding)
    fields, text = _front_matter(decoded.text)
    lines: list[str] = []
    titles: list[str] = []
    for line in text.split("\n"):
        heading = _HEADING.match(line)
        if heading:
            words = _inline(heading["words"])
            titles += [words] if heading["level"] == "#" else []
            lines.append(words)
        elif _UNDERLINE.match(line) and lines and lines[-1].strip():
            titles += [lines[-1].strip()] if "=" in line else []
        elif not _is_mark_only(line):
            lines.append(_plain(line))
    title = titles[0] if len(titles) == 1 else fields.get("title", "").strip("\"'") or None
    published = day_of(fields.get("date", "").strip("\"'"))
    return Extracted("\n".join(lines).strip("\n"), decoded.encoding, title, published)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match:
        return {}, text
    return {one["key"].lower(): one["value"].strip() for one in _FIELD.finditer(match["body"])}, text[match.end() :]


def _is_mark_only(line: str) -> bool:
    if _RULE.match(line) or _FENCE.match(line) or _REFERENCE.match(line):
        return True
    return "|" in line and _TABLE_RULE.match(line) is not None


def _plain(line: str) -> str:
    line = _HARD_BREAK.sub("", line)
    while _QUOTE.match(line):
        line = _QUOTE.sub("", line, count=1)
    bare = line.strip()
    if bare.startswith("|") and bare.endswith("|") and len(bare) > 2:  # noqa: PLR2004 - two bars and a cell
        line = "  ".join(_CELL.split(bare[1:-1].strip()))
    return _inline(line)


def _inline(words: str) -> str:
    for pattern, shown in ((_IMAGE, ""), (_AUTO, r"\g<target>"), (_TAG, ""), (_CODE, r"\g<words>")):
        words = pattern.sub(shown, words)
    words = _LINK.sub(_link, words)
    for pattern in (_STRONG, _WEAK, _STRONG):
        words = pattern.sub(r"\g<words>", words)
    return _ESCAPED.sub(r"\g<sign>", words)


def _link(match: regex.Match[str]) -> str:
    """The words of a link; its target too where only that holds an address or number."""
    target = (match["target"] or "").split(" ")[0]
    rest = target.partition(":")[2].partition("?")[0]
    if target.startswith("mailto:") and "@" not in match["words"]:
        return f"{match['words']} {rest}"
    if target.startswith("tel:") and not any(char.isdigit() for char in match["words"]):
        return f"{match['words']} {rest}"
    return match["words"]
