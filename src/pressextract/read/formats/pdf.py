"""PDF (ISO 32000) through pdfium: characters to lines, columns in reading order, paragraphs, repeated edges as marks.

Lines of a paragraph are joined; a hyphen that only the line end asked for becomes a soft hyphen, which the normal form
drops. What stands at the edge of several pages is taken out of the flow, so that a sentence runs on over the page.
Tagged structure is not read: few releases have it, and it is often wrong.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import regex

from pressextract.errors import InputError
from pressextract.read.formats.build import mended
from pressextract.read.formats.need import need
from pressextract.read.formats.pdf_layout import Piece, reading_order, to_paragraphs
from pressextract.read.parts import Extracted
from pressextract.shapes import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pressextract.read.options import ReadOptions

__all__ = ["read"]

_PAGE_NUMBER = regex.compile(
    r"[-–|\s]*(?:(?:Seite|Page|S\.)\s*)?\d{1,3}(?:\s*(?:von|of|/|\|)\s*\d{1,3})?[-–|\s]*", regex.IGNORECASE
)
_EDGE = 0.12
"""Share of the page's height in which headers and footers stand."""
_WHITE = 0.6
"""Heights of a line between a header or footer and the text."""
_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""What pdfium and fonts give for a hyphen at a line end."""
_PASSWORD = 4
"""pdfium's error for a missing password."""


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The text of all pages.

    Raises:
        InputError: ``input.extra``, ``input.damaged``, ``input.encrypted``, ``input.too_many`` pages, ``input.no_text``
            for scans.
    """
    pdfium = need("pypdfium2", extra="pdf", what=f"{name} is a PDF")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            message = f"{name} is encrypted: save it without a password"
            raise InputError(message, reason="encrypted") from error
        raise InputError(f"{name} is damaged: {error}: print it to PDF anew", reason="damaged") from error
    try:
        if len(document) > options.max_pages:
            message = f"{name} has {len(document)} pages, more than {options.max_pages}: it is no release, or split it"
            raise InputError(message, reason="too_many")
        pages = [_lines(document[number], pdfium.raw) for number in range(len(document))]
        title = mended(document.get_metadata_value("Title")).strip() or None
    except pdfium.PdfiumError as error:
        raise InputError(f"{name} is damaged: {error}: print it to PDF anew", reason="damaged") from error
    finally:
        document.close()
    if not any(pages):
        raise InputError(f"{name} holds no text, only pictures: run character recognition over it", reason="no_text")
    text, marks = _compose(pages)
    return Extracted(text, "binary", title, None, marks)


def _lines(page: Any, raw: Any) -> list[Piece]:
    """Lines of a page in reading order; ``edge`` says whether they stand where headers or footers do."""
    height = page.get_height()
    textpage = page.get_textpage()
    try:
        pieces = list(_pieces(textpage, raw))
    finally:
        textpage.close()
        page.close()
    return reading_order(_edged(pieces, height))


def _edged(pieces: Sequence[Piece], height: float) -> list[Piece]:
    """Pieces near the upper or lower edge of the page that white parts from the text."""
    head = _parted(sorted(pieces, key=lambda one: -one.top), reach=lambda one: height - one.bottom < _EDGE * height)
    foot = _parted(sorted(pieces, key=lambda one: one.bottom), reach=lambda one: one.top < _EDGE * height)
    return [piece.with_edge("header" if piece in head else "footer" if piece in foot else "") for piece in pieces]


def _parted(pieces: Sequence[Piece], *, reach: Callable[[Piece], bool]) -> set[Piece]:
    """The first pieces, up to the last white within reach of the edge."""
    found: set[Piece] = set()
    for at, (one, two) in enumerate(pairwise(pieces), start=1):
        if not reach(one):
            break
        white = max(one.bottom - two.top, two.bottom - one.top)
        if white > _WHITE * max(one.height, two.height):
            found.update(pieces[:at])
    return found


def _pieces(textpage: Any, raw: Any) -> Iterator[Piece]:
    """Runs of characters without a jump between them."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    box = raw.FS_RECTF()
    letters: list[str] = []
    edges: list[float] = []
    for at in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, at)
        if code in {0x0A, 0x0D}:
            yield from _closed(letters, edges)
            letters, edges = [], []
            continue
        char = "\u00ad" if code in _HYPHENS else chr(code)
        if char.isspace():
            letters += [" "] if letters else []
            continue
        raw.FPDFText_GetCharBox(textpage, at, left, right, bottom, top)
        raw.FPDFText_GetLooseCharBox(textpage, at, box)
        here = (left.value, box.bottom, right.value, box.top)
        if edges and _jumps(edges, here):
            yield from _closed(letters, edges)
            letters, edges = [], []
        letters.append(char)
        edges = _grown(edges, here)
    yield from _closed(letters, edges)


def _jumps(edges: Sequence[float], here: tuple[float, float, float, float]) -> bool:
    """Whether a character stands apart from those before: far to the right, far back, or on another line."""
    height = max(edges[3] - edges[1], here[3] - here[1], 1.0)
    overlap = min(edges[3], here[3]) - max(edges[1], here[1])
    gap = here[0] - edges[2]
    return gap > 1.5 * height or gap < -2 * height or overlap < 0.25 * min(edges[3] - edges[1], here[3] - here[1])


def _grown(edges: Sequence[float], here: tuple[float, float, float, float]) -> list[float]:
    if not edges:
        return list(here)
    return [min(edges[0], here[0]), min(edges[1], here[1]), max(edges[2], here[2]), max(edges[3], here[3])]


def _closed(letters: Sequence[str], edges: Sequence[float]) -> Iterator[Piece]:
    words = " ".join("".join(letters).split(" ")).strip()
    if words and edges:
        left, bottom, right, top = edges
        yield Piece(words, left, bottom, right, top)


def _compose(pages: Sequence[Sequence[Piece]]) -> tuple[str, tuple[Mark, ...]]:
    """Headers above, the flow of all pages, footers and repetitions below; each line of an edge is marked."""
    keys = Counter(key for page in pages for key in {_key(piece) for piece in page if piece.edge})
    head: list[tuple[str, str, bool]] = []
    tail: list[tuple[str, str, bool]] = []
    flow: list[Piece] = []
    seen: set[str] = set()
    for page in pages:
        for piece in page:
            key = _key(piece)
            if piece.edge and _PAGE_NUMBER.fullmatch(piece.words):
                tail.append((piece.words, "page_number", True))
            elif piece.edge and keys[key] > 1:
                first = key not in seen
                seen.add(key)
                side = head if first and piece.edge == "header" else tail
                side.append((piece.words, f"page_{piece.edge}", not first))
            else:
                flow.append(piece)
    return _joined(head, to_paragraphs(flow), tail)


def _key(piece: Piece) -> str:
    return piece.edge + "".join("#" if char.isdigit() else char for char in piece.words if char.isalnum())


def _joined(
    head: Sequence[tuple[str, str, bool]], flow: str, tail: Sequence[tuple[str, str, bool]]
) -> tuple[str, tuple[Mark, ...]]:
    text, marks = "", []
    for group in (head, [(flow, "", False)] if flow else [], tail):
        for row, (words, reason, sure) in enumerate(group):
            text += "" if not text else "\n" if row else "\n\n"
            start = len(text)
            text += mended(words)
            if reason:
                marks.append(Mark(start, len(text), reason, sure))
    return text, tuple(marks)
