"""HTML pages: every visible line, furniture included (the clean room marks it), and what their metadata say.

The parser is resiliparse's (Lexbor, the WHATWG algorithm); which elements break lines follows the rendering section
of the HTML standard (15.3). Contact data behind links, or obfuscated against harvesters, are written out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import regex

from pressextract.errors import InputError
from pressextract.read.decode import decode
from pressextract.read.formats.build import Builder
from pressextract.read.formats.html_meta import read_meta
from pressextract.read.formats.need import need
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["read", "read_markup"]

_SKIPPED = frozenset(
    "head script style noscript template svg math iframe object embed canvas audio video map select datalist button "
    "input textarea meter progress dialog title".split()
)
_GAPS = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table section article aside header footer nav main figure form "
    "fieldset hr address details".split()
)
_LINES = frozenset("div li dt dd tr caption figcaption legend summary option center br hgroup search tbody".split())
_CELLS = frozenset({"td", "th"})
_ROLES = {"navigation": "navigation", "contentinfo": "footer", "search": "search", "menu": "navigation"}
_COOKIE = regex.compile(r"(?<![a-z])(?:cookie|consent|gdpr|dsgvo)", regex.IGNORECASE)
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.IGNORECASE)
_CHARSET = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", regex.IGNORECASE)
_META_BYTES = 4096
_NEVER_MARKED = frozenset({"html", "body", "main", "article"})


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The lines of a page.

    Raises:
        InputError: ``input.extra``, ``input.too_deep``, or what decoding raises.
    """
    markup, encoding = _decoded(data, name=name, encoding=options.encoding)
    return read_markup(markup, name=name, options=options, encoding=encoding)


def _decoded(data: bytes, *, name: str, encoding: str | None) -> tuple[str, str]:
    """The user's choice, then what the bytes are, then what the page says of itself."""
    said = _CHARSET.search(data[:_META_BYTES])
    if encoding is None and said and said[1].decode().lower() not in {"utf-8", "utf8"}:
        try:  # UTF-8 that says it is Latin-1 is frequent, the reverse cannot be read as UTF-8
            data.decode("utf-8")
        except UnicodeDecodeError:
            named = said[1].decode()
            encoding = "cp1252" if named.lower().replace("_", "-") in {"iso-8859-1", "latin1", "ascii"} else named
    decoded = decode(data, name=name, encoding=encoding)
    return decoded.text, decoded.encoding


def read_markup(markup: str, *, name: str, options: ReadOptions, encoding: str = "utf-8") -> Extracted:
    """The lines of decoded markup."""
    html = need("resiliparse.parse.html", extra="html", what=f"{name} is HTML")
    tree = html.HTMLTree.parse(markup.replace("\x00", ""))
    walk = _Walk(name, max_nesting=options.max_nesting)
    if tree.body is not None:
        walk.run(tree.body)
    text, marks = walk.out.finish()
    meta = read_meta(tree, headings=walk.headings)
    return Extracted(text, encoding, meta.title, meta.published, marks)


class _Walk:
    """Depth first, without recursion: pages nest as deep as their authors like."""

    def __init__(self, name: str, *, max_nesting: int) -> None:
        self.out = Builder()
        self.headings: list[tuple[str, str]] = []
        self._name = name
        self._max = max_nesting
        self._pre = 0

    def run(self, body: Any) -> None:
        """All of the body."""
        stack: list[tuple[Any, bool]] = []  # the elements that are open, and whether they carry a mark
        node = body
        while node is not None:
            child = None
            if node.tag.startswith("#"):
                self._leaf(node)
            elif not _is_hidden(node):
                stack.append((node, self._enter(node)))
                if len(stack) > self._max:
                    message = f"{self._name} nests more than {self._max} elements: nothing that people read does"
                    raise InputError(message, reason="too_deep")
                child = node.first_child
                if child is None:
                    self._leave(*stack.pop())
            following = child or node.next
            while following is None and stack:
                node, marked = stack.pop()
                self._leave(node, marked)
                following = node.next if stack else None
            node = following if stack else None

    def _leaf(self, node: Any) -> None:
        if node.tag == "#text":
            self.out.add(node.value or "", keep_blanks=self._pre > 0)

    def _enter(self, node: Any) -> bool:
        tag = node.tag
        if tag in _GAPS:
            self.out.gap()
        elif tag in _LINES:
            self.out.line()
        if tag == "tr":
            self.out.row()
        elif tag in _CELLS:
            self.out.cell()
        elif tag == "br":
            self.out.line()
        self._pre += tag == "pre"
        if tag in {"h1", "h2"}:
            self.headings.append((tag, node.text or ""))
        reason = _set_apart(node)
        if reason:
            self.out.mark(reason)
        return reason is not None

    def _leave(self, node: Any, marked: bool) -> None:
        tag = node.tag
        if tag == "a":
            self._spell_out(node)
        if marked:
            self.out.end_mark()
        self._pre -= tag == "pre"
        if tag == "tr":
            self.out.end_row()
        elif tag in _GAPS:
            self.out.gap()
        elif tag in _LINES and tag != "br":
            self.out.line()

    def _spell_out(self, node: Any) -> None:
        """The address or number of a link whose words do not show it."""
        target = unquote(node.getattr("href") or "")
        words = node.text or ""
        if hidden := node.getattr("data-cfemail"):
            target = f"mailto:{_unveiled(hidden)}"
        scheme, _, rest = target.partition(":")
        rest = rest.partition("?")[0].strip()
        shown = sum(char.isdigit() for char in words)
        if (
            scheme.lower() == "mailto" and "@" in rest and not any(sign in words for sign in ("@", "(at)", "[at]"))
        ) or (
            scheme.lower() == "tel" and shown < 5 <= sum(char.isdigit() for char in rest)  # noqa: PLR2004 - a number has five
        ):
            self.out.add(f" {rest} ")


def _unveiled(hidden: str) -> str:
    """An address that Cloudflare's script would show: hexadecimal, each byte crossed with the first."""
    try:
        key, *rest = bytes.fromhex(hidden)
        return bytes(byte ^ key for byte in rest).decode()
    except (ValueError, UnicodeDecodeError):
        return ""


def _is_hidden(node: Any) -> bool:
    if node.tag in _SKIPPED or node.hasattr("hidden"):
        return True
    style = node.getattr("style")
    return bool(style and _HIDDEN.search(style[:500]))


def _set_apart(node: Any) -> str | None:
    """What an element is by its name or role, if that is no part of a release."""
    tag = node.tag
    if tag in _NEVER_MARKED:
        return None
    if tag == "nav":
        return "navigation"
    role = (node.getattr("role") or "").lower()
    if role in _ROLES:
        return _ROLES[role]
    if tag == "footer":
        return None if _inside_article(node) else "footer"
    names = f"{node.getattr('id') or ''} {node.getattr('class') or ''}"[:200]
    return "cookie" if names != " " and _COOKIE.search(names) else None


_FAR = 12


def _inside_article(node: Any) -> bool:
    """The footer of an article is its own: contact persons, tags."""
    parent, steps = node.parent, 0
    while parent is not None and steps < _FAR:
        if parent.tag in {"article", "main", "blockquote", "section"}:
            return True
        parent, steps = parent.parent, steps + 1
    return False
