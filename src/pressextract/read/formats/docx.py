"""Word documents (ECMA-376): paragraphs, tables, text boxes, headers, footers, footnotes, without any library.

Deleted, hidden and field-code text is left out. Word knows paragraphs but not gaps: a blank line stands where the
document has an empty paragraph, and around headings and paragraphs of running text; short lines stay together, as in
contact boxes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.errors import InputError
from pressextract.read.formats import xml
from pressextract.read.formats.build import Builder
from pressextract.read.formats.package import Package
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from pressextract.read.options import ReadOptions

__all__ = ["PROSE_CHARS", "read"]

PROSE_CHARS = 90
"""A paragraph from this length on is running text."""
_SKIPPED = frozenset({"Fallback", "delText", "instrText", "del", "moveFrom", "pPr", "sectPr", "tblPr", "annotationRef"})
_TITLES = ("title", "titel")
_HEADINGS = ("heading", "berschrift", *_TITLES)


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The text of a document.

    Raises:
        InputError: ``input.damaged``, ``input.entities``, ``input.expands``, ``input.encrypted``.
    """
    package = Package(data, name=name, options=options)
    names = package.names()

    def root(member: str) -> Element:
        return xml.parse(package.read(member), name=name)

    walk = _Walk()
    for member in _numbered(names, "word/header"):
        walk.part(root(member), reason="page_header")
    body = root("word/document.xml").find("body")
    if body is None:
        raise InputError(f"{name} is damaged: it has no body: open it and save it anew", reason="damaged")
    walk.blocks(body)
    if "word/footnotes.xml" in names:
        walk.part(root("word/footnotes.xml"))
    for member in _numbered(names, "word/footer"):
        walk.part(root(member), reason="page_footer")
    text, marks = walk.out.finish()
    title = walk.titles[0] if len(walk.titles) == 1 else None
    return Extracted(text, "utf-8", title, None, marks)


def _numbered(names: frozenset[str], start: str) -> list[str]:
    return sorted(one for one in names if one.startswith(start) and one.endswith(".xml"))


class _Walk:
    def __init__(self) -> None:
        self.out = Builder()
        self.titles: list[str] = []
        self._seen: set[str] = set()

    def part(self, root: Element, *, reason: str | None = None) -> None:
        """A header, footer or the footnotes; what an earlier part said is not said again."""
        words = "".join(root.itertext()).strip()
        if not words or words in self._seen:
            return
        self._seen.add(words)
        self.out.gap()
        if reason:
            self.out.mark(reason)
        self.blocks(root)
        if reason:
            self.out.end_mark()
        self.out.gap()

    def blocks(self, parent: Element) -> None:
        """Paragraphs and tables below an element."""
        for one in parent:
            if one.tag == "p":
                self._paragraph(one)
            elif one.tag == "tbl":
                self._table(one)
            elif one.tag not in _SKIPPED:
                self.blocks(one)

    def _table(self, table: Element) -> None:
        self.out.gap()
        for row in _children(table, "tr"):
            self.out.row()
            for cell in _children(row, "tc"):
                self.out.cell()
                self.blocks(cell)
            self.out.end_row()
        self.out.gap()

    def _paragraph(self, paragraph: Element) -> None:
        boxes: list[Element] = []
        words = "".join(_words(paragraph, boxes)).strip(" \n")
        style = _style(paragraph)
        apart = len(words) >= PROSE_CHARS or any(one in style for one in _HEADINGS)
        (self.out.gap if apart or not words else self.out.line)()
        if words:
            self.out.add(f"• {words}" if paragraph.find("pPr/numPr") is not None else words, keep_blanks=True)
            if style in _TITLES or style in {"heading1", "berschrift1"}:
                self.titles.append(words)
        if words:
            (self.out.gap if apart else self.out.line)()
        for box in boxes:
            self.out.gap()
            self.blocks(box)
            self.out.gap()


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Rows of a table, cells of a row, also those in content controls and insertions."""
    for one in parent:
        if one.tag == tag:
            yield one
        elif one.tag in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _children(one, tag)


def _style(paragraph: Element) -> str:
    style = paragraph.find("pPr/pStyle")
    return (style.get("val") or "").lower() if style is not None else ""


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    """Words of a paragraph in order; text boxes that are anchored in it are set aside."""
    for one in element:
        if one.tag == "t":
            yield one.text or ""
        elif one.tag == "tab":
            yield "\t"
        elif one.tag in {"br", "cr"}:
            yield "\n"
        elif one.tag == "noBreakHyphen":
            yield "-"
        elif one.tag == "softHyphen":
            yield "\u00ad"
        elif one.tag == "txbxContent":
            boxes.append(one)
        elif one.tag not in _SKIPPED and not (one.tag == "r" and _is_hidden(one)):
            yield from _words(one, boxes)


def _is_hidden(run: Element) -> bool:
    vanish = run.find("rPr/vanish")
    return vanish is not None and vanish.get("val") not in {"0", "false"}
