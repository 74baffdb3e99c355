r"""Rich Text Format (specification 1.9.1): text, tables and Unicode escapes, without any library.

Destinations that hold no text of the document (fonts, styles, pictures, whatever is marked ``\*``) are left out;
bytes are read in the code page that the file names.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from pressextract.errors import InputError
from pressextract.read.formats.build import mended
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from pressextract.read.options import ReadOptions

__all__ = ["plain_text", "read"]

_TOKEN = regex.compile(
    r"\\(?<word>[a-zA-Z]{1,32})(?<number>-?\d{1,10})?[ ]?|\\'(?<byte>[0-9a-fA-F]{2})|\\(?<sign>[^a-zA-Z])"
    r"|(?<brace>[{}])|(?<break>[\r\n]+)|(?<words>[^\\{}\r\n]+)",
)
_WORDS = {
    "par": "\n", "line": "\n", "sect": "\n\n", "page": "\n\n", "column": "\n\n", "row": "\n", "cell": "  ",
    "tab": "\t", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ", "nestcell": "  ", "nestrow": "\n",
}  # fmt: skip
_SIGNS = {"~": "\xa0", "-": "\xad", "_": "-", "\n": "\n", "\r": "\n"}
_NO_TEXT = frozenset(
    "fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable generator fldinst "
    "xe tc pntext listtext nonshppict header headerl headerr headerf footer footerl footerr footerf".split()
)
_MAX_GROUPS = 2000
_MAX_CODE_POINT = 0x10FFFF


@dataclass(frozen=True, slots=True)
class _State:
    """What a group inherits from the one around it."""

    silent: bool = False
    hidden: bool = False
    skip: int = 1


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """The text of a document.

    Raises:
        InputError: ``input.too_deep`` or ``input.damaged``.
    """
    text, encoding = plain_text(data, name=name, encoding=options.encoding)
    return Extracted(text, encoding)


def plain_text(data: bytes, *, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Text and code page of RTF bytes."""
    codec = encoding or _code_page(data)
    reader = _Reader(name, codec)
    for match in _TOKEN.finditer(data.decode("latin-1")):
        reader.take(match)
    lines = (line.rstrip(" ") for line in mended(reader.text()).split("\n"))
    return regex.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n"), codec


def _code_page(data: bytes) -> str:
    match = regex.search(rb"\\ansicpg(\d{1,5})", data[:2000])
    page = f"cp{match[1].decode()}" if match else "cp1252"
    try:
        return codecs.lookup("utf-8" if page == "cp65001" else page).name
    except LookupError:
        return "cp1252"


class _Reader:
    def __init__(self, name: str, codec: str) -> None:
        self._name, self._codec = name, codec
        self._state = _State()
        self._groups: list[_State] = []
        self._out: list[str] = []
        self._bytes = bytearray()
        self._due = 0  # characters to leave out behind a Unicode escape
        self._starred = False

    def text(self) -> str:
        """All so far."""
        self._flush()
        # two halves of a character beyond the basic plane come as two escapes
        return "".join(self._out).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def take(self, match: regex.Match[str]) -> None:
        """One token."""
        if match["byte"]:
            self._byte(int(match["byte"], 16))
        elif match["word"]:
            self._word(match["word"], match["number"])
        elif match["brace"]:
            self._brace(match["brace"])
        elif match["sign"]:
            self._sign(match["sign"])
        elif match["words"]:
            words = match["words"][self._due :]
            self._due = max(0, self._due - len(match["words"]))
            self._bytes += b"" if self._quiet else words.encode("latin-1")

    @property
    def _quiet(self) -> bool:
        return self._state.silent or self._state.hidden

    def _byte(self, value: int) -> None:
        if self._due:
            self._due -= 1
        elif not self._quiet:
            self._bytes.append(value)

    def _flush(self) -> None:
        if self._bytes:
            self._out.append(self._bytes.decode(self._codec, "replace"))
            self._bytes.clear()

    def _put(self, words: str) -> None:
        if not self._quiet:
            self._flush()
            self._out.append(words)

    def _brace(self, brace: str) -> None:
        self._due = 0
        if brace == "{":
            if len(self._groups) >= _MAX_GROUPS:
                raise InputError(f"{self._name} nests more than {_MAX_GROUPS} groups: save it anew", reason="too_deep")
            self._groups.append(self._state)
        elif self._groups:
            self._state = self._groups.pop()
        self._starred = False

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\\{}":
            self._put(sign)
        else:
            self._put(_SIGNS.get(sign, ""))

    def _word(self, word: str, number: str | None) -> None:
        if self._starred or word in _NO_TEXT:
            self._state = replace(self._state, silent=True)
            self._starred = False
        elif word == "u" and number:
            code = int(number) % 0x10000 if int(number) < 0 else int(number)
            self._put(chr(code) if code <= _MAX_CODE_POINT else "\ufffd")
            self._due = self._state.skip
        elif word == "uc":
            self._state = replace(self._state, skip=max(0, min(int(number or 1), 16)))
        elif word == "v":
            self._state = replace(self._state, hidden=number != "0")
        elif word == "plain":
            self._state = replace(self._state, hidden=False)
        elif word == "bin":
            raise InputError(f"{self._name} holds raw binary data: save it anew as .docx", reason="damaged")
        elif word in _WORDS:
            self._put(_WORDS[word])
