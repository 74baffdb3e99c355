"""Bytes to text: byte order mark, UTF-8, cp1252, then what charset-normalizer finds; the choice is reported."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from pressextract.errors import InputError

__all__ = ["Decoded", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # The four-byte marks begin with the two-byte ones.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_STARTS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
)
_CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B}
_MAX_CONTROL_SHARE = 0.01
_UNDEFINED_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_GERMAN_HIGH = "äöüÄÖÜß„“”‚‘’«»–—…€§°©®éèáàâêîôûçñ·•´½¼²³µ×\xa0\xad"
_MIN_GERMAN_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""Text without byte order mark, line ends as ``\\n``, and the encoding that was found."""

    text: str
    encoding: str


def decode(data: bytes, *, name: str, encoding: str | None = None) -> Decoded:
    """Decode one file.

    Args:
        name: For messages.
        encoding: The user's own choice; no other is tried then.

    Raises:
        InputError: ``input.empty``, ``input.binary`` or ``input.encoding``.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise InputError(f"{name} is empty: nothing to extract; remove the file or fill it", reason="empty")
    decoded = _forced(data, name=name, encoding=encoding) if encoding else _detected(data, name=name)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{name} is empty: it holds only white space; remove the file or fill it", reason="empty")
    return Decoded(text, decoded.encoding)


def _forced(data: bytes, *, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except LookupError as error:
        raise InputError(
            f"{encoding} is no encoding that Python knows: try utf-8 or cp1252", reason="encoding"
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is not {encoding} (byte {error.start}): leave --encoding out to have it detected",
            reason="encoding",
        ) from error


def _detected(data: bytes, *, name: str) -> Decoded:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _marked(data, name=name, codec=codec)
    _refuse_binary(data, name=name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _looks_like_cp1252(data):
        return Decoded(data.decode("cp1252"), "cp1252")
    return _guessed(data, name=name)


def _marked(data: bytes, *, name: str, codec: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeDecodeError as error:
        message = f"{name} begins with the mark of {codec} and breaks it at byte {error.start}: save it as UTF-8"
        raise InputError(message, reason="encoding") from error


def _refuse_binary(data: bytes, *, name: str) -> None:
    controls = sum(byte in _CONTROLS for byte in data[:65536])
    if data.startswith(_BINARY_STARTS) or controls > _MAX_CONTROL_SHARE * min(len(data), 65536):
        message = f"{name} holds binary data, not text, whatever its name: open the original and save its text as UTF-8"
        raise InputError(message, reason="binary")


def _looks_like_cp1252(data: bytes) -> bool:
    """Its high bytes are the letters and marks that German texts use."""
    high = [byte for byte in data if byte >= 0x80]  # noqa: PLR2004 - the first byte outside ASCII
    if any(byte in _UNDEFINED_CP1252 for byte in high):
        return False
    german = sum(chr_ in _GERMAN_HIGH for chr_ in bytes(high).decode("cp1252"))
    return german >= _MIN_GERMAN_SHARE * len(high)


def _guessed(data: bytes, *, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, and slow to import

    best = from_bytes(data).best()
    if best is None:
        raise InputError(
            f"{name} is neither UTF-8 nor cp1252 nor anything else known: pass --encoding", reason="encoding"
        )
    return Decoded(str(best), best.encoding)
