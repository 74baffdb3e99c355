"""Outlook messages (MS-OXMSG over MS-CFB): body, sender, day, subject and attachments, through olefile.

The library that knows the whole format is under the GPL; these few properties are all that a release needs.
"""

from __future__ import annotations

import io
import struct
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pressextract.errors import InputError
from pressextract.read.formats.build import mended
from pressextract.read.formats.eml import compose, day_sent
from pressextract.read.formats.need import need
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressextract.read.options import ReadOptions

__all__ = ["attachments", "read"]

_SUBJECT, _BODY, _HTML, _HEADERS = "0037", "1000", "1013", "007D"
_SENDER_NAME, _SENDER_ADDRESSES = "0C1A", ("5D01", "0C1F", "0065")
_DATA, _LONG_NAME, _SHORT_NAME = "3701", "3707", "3704"
_SENT = 0x00390040
_WORD, _MESSAGE = "WordDocument".encode("utf-16-le"), "__properties_version1.0".encode("utf-16-le")
"""Names of streams, as the container's directory has them."""
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_PROPERTY_BYTES = 16
_HEADER_BYTES = 32
_MAX_TICKS = 10**18
_ASIDE = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".svg",
    ".ics",
    ".vcf",
    ".p7s",
    ".asc",
    ".emf",
    ".wmf",
    ".tif",
    ".tiff",
)


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """Body and properties of a message.

    Raises:
        InputError: ``input.extra``, ``input.format`` for other files of Microsoft's container, ``input.damaged``.
    """
    with _opened(data, name=name) as ole:
        body = _string(ole, _BODY)
        if not body.strip() and (page := _bytes(ole, _HTML)):
            from pressextract.read.formats.html import read as read_html  # noqa: PLC0415 - only without plain text

            body = read_html(page, name=name, options=options).text
        address = next((one for key in _SENDER_ADDRESSES if "@" in (one := _string(ole, key))), "")
        sender_name = _string(ole, _SENDER_NAME)
        sender = f"{sender_name} <{address}>" if sender_name and address else address or sender_name
        text, title = compose(body, sender=sender, subject=_string(ole, _SUBJECT))
        return Extracted(text, "binary", title, _sent(ole))


def _opened(data: bytes, *, name: str) -> Any:
    if _WORD in data and _MESSAGE not in data:
        raise InputError(f"{name} is an old Word file (.doc), which cannot be read: save it as .docx", reason="format")
    olefile = need("olefile", extra="msg", what=f"{name} is an Outlook message or old Office file")
    try:
        ole = olefile.OleFileIO(io.BytesIO(data))
    except (OSError, ValueError, IndexError, struct.error, TypeError) as error:
        raise InputError(f"{name} is damaged: {error}: save the message anew", reason="damaged") from error
    if not ole.exists("__properties_version1.0"):
        ole.close()
        raise InputError(f"{name} is an old Office file, not a message: save it as .docx", reason="format")
    return ole


def _bytes(ole: Any, key: str, *, folder: str = "") -> bytes:
    """A property's stream, whichever of the possible types it has."""
    for kind in ("001F", "001E", "0102"):
        path = f"{folder}__substg1.0_{key}{kind}"
        if ole.exists(path) and ole.get_type(path) == _STREAM:
            with ole.openstream(path) as stream:
                found: bytes = stream.read()
            return found
    return b""


_STREAM = 2
"""olefile's number for a stream, as opposed to a storage."""


def _string(ole: Any, key: str, *, folder: str = "") -> str:
    wide = ole.exists(f"{folder}__substg1.0_{key}001F")
    found = _bytes(ole, key, folder=folder)
    return mended(found.decode("utf-16-le" if wide else "cp1252", "replace")).rstrip("\x00")


def _sent(ole: Any) -> date | None:
    """The day on which it was submitted, else the ``Date`` field of its internet headers."""
    with ole.openstream("__properties_version1.0") as stream:
        properties = stream.read()
    for at in range(_HEADER_BYTES, len(properties) - _PROPERTY_BYTES + 1, _PROPERTY_BYTES):
        tag, _, ticks = struct.unpack_from("<IIQ", properties, at)
        if tag == _SENT and 0 < ticks < _MAX_TICKS:
            return (_EPOCH + timedelta(microseconds=ticks // 10)).date()
    lines = _string(ole, _HEADERS).split("\n")
    return day_sent(next((line[5:].strip() for line in lines if line.lower().startswith("date:")), ""))


def attachments(data: bytes, *, name: str) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of what is attached; pictures, signatures and calendars are no releases."""
    with _opened(data, name=name) as ole:
        folders = sorted({path[0] for path in ole.listdir() if path[0].startswith("__attach_version1.0_")})
        for count, folder in enumerate(folders, start=1):
            file = _string(ole, _LONG_NAME, folder=f"{folder}/") or _string(ole, _SHORT_NAME, folder=f"{folder}/")
            payload = _bytes(ole, _DATA, folder=f"{folder}/")
            if payload and not file.lower().endswith(_ASIDE):
                yield file or f"{count}", payload
