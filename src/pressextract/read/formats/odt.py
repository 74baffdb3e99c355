"""OpenDocument texts (ISO 26300): paragraphs, tables, text boxes, headers, footers, notes, without any library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.read.formats import xml
from pressextract.read.formats.build import Builder
from pressextract.read.formats.docx import PROSE_CHARS
from pressextract.read.formats.package import Package
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from pressextract.read.options import ReadOptions

__all__ = ["read"]

_SKIPPED = frozenset({"tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "note-citation"})
_APART = frozenset({"text-box", "note-body"})
_MAX_BLANKS = 1000


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The text of a document.

    Raises:
        InputError: ``input.damaged``, ``input.entities``, ``input.expands``, ``input.encrypted``.
    """
    package = Package(data, name=name, options=options)

    def root(member: str) -> Element:
        return xml.parse(package.read(member), name=name)

    walk = _Walk()
    styles = root("styles.xml") if "styles.xml" in package.names() else None
    walk.edges(styles, tag="header")
    for body in root("content.xml").iter("body"):
        walk.blocks(body)
    walk.edges(styles, tag="footer")
    text, marks = walk.out.finish()
    return Extracted(text, "utf-8", walk.titles[0] if len(walk.titles) == 1 else None, None, marks)


class _Walk:
    def __init__(self) -> None:
        self.out = Builder()
        self.titles: list[str] = []

    def edges(self, styles: Element | None, *, tag: str) -> None:
        """Headers or footers of the page styles."""
        for part in styles.iter(tag) if styles is not None else ():
            self.out.gap()
            self.out.mark(f"page_{tag}")
            self.blocks(part)
            self.out.end_mark()
            self.out.gap()

    def blocks(self, parent: Element) -> None:
        """Paragraphs, headings, lists and tables below an element."""
        for one in parent:
            if one.tag in {"p", "h"}:
                self._paragraph(one)
            elif one.tag == "table-row":
                self._row(one)
            elif one.tag in {"table", "list"}:
                self.out.gap()
                self.blocks(one)
                self.out.gap()
            elif one.tag not in _SKIPPED:
                self.blocks(one)

    def _row(self, row: Element) -> None:
        self.out.row()
        for cell in row:
            if cell.tag == "table-cell":
                self.out.cell()
                self.blocks(cell)
        self.out.end_row()

    def _paragraph(self, paragraph: Element) -> None:
        boxes: list[Element] = []
        words = "".join(_words(paragraph, boxes)).strip(" \n")
        style = (paragraph.get("style-name") or "").lower()
        heading = paragraph.tag == "h" or style == "title"
        apart = heading or len(words) >= PROSE_CHARS
        (self.out.gap if apart or not words else self.out.line)()
        if words:
            self.out.add(words, keep_blanks=True)
            (self.out.gap if apart else self.out.line)()
            if style == "title" or (paragraph.tag == "h" and paragraph.get("outline-level") == "1"):
                self.titles.append(words)
        for box in boxes:
            self.out.gap()
            self.blocks(box)
            self.out.gap()


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    yield _flat(element.text)
    for one in element:
        if one.tag == "s":
            count = one.get("c") or "1"
            yield " " * min(int(count), _MAX_BLANKS) if count.isdecimal() else " "
        elif one.tag == "tab":
            yield "\t"
        elif one.tag == "line-break":
            yield "\n"
        elif one.tag == "soft-hyphen":
            yield "\u00ad"
        elif one.tag in _APART:
            boxes.append(one)
        elif one.tag not in _SKIPPED:
            yield from _words(one, boxes)
        yield _flat(one.tail)


def _flat(words: str | None) -> str:
    """White space of the file's own layout is one blank."""
    return " ".join(words.replace("\n", " ").split(" ")) if words else ""
