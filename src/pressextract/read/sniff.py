"""What a file is, told by its bytes; its name decides only between kinds of plain text.

Signatures: PDF 32000-1 7.5.2, APPNOTE 4.3.7 (zip), MS-CFB 2.2, RTF 1.9.1, WHATWG MIME Sniffing, RFC 5322, Parquet.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import Literal, TypeAlias

import regex

__all__ = ["MEDIA_TYPES", "SUFFIXES", "TABLE_SUFFIXES", "Kind", "sniff"]

Kind: TypeAlias = Literal[
    "text", "markdown", "html", "pdf", "docx", "odt", "rtf", "eml", "msg", "zip", "parquet", "jsonl", "csv", "unknown"
]

MEDIA_TYPES: dict[str, str] = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "eml": "message/rfc822",
    "msg": "application/vnd.ms-outlook",
    "zip": "application/zip",
    "parquet": "application/vnd.apache.parquet",
    "jsonl": "application/jsonl",
    "csv": "text/csv",
}
TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".parquet"})
SUFFIXES = frozenset(
    {
        ".txt", ".jsonl", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".odt", ".rtf", ".eml", ".msg", ".md",
        ".markdown", ".zip",
    }
)  # fmt: skip
"""What counts in folders; tables count there only when their text column is named."""

_BY_NAME: dict[str, Kind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}
_HEAD = 4096
_HTML = regex.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", regex.I
)
_FIELD = regex.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]")
_MAIL_SURE = frozenset(
    {b"received", b"return-path", b"mime-version", b"message-id", b"delivered-to", b"x-mozilla-status"}
)
_MAIL_FIELDS = _MAIL_SURE | {b"from", b"to", b"subject", b"date", b"content-type", b"reply-to", b"sender", b"cc"}


def sniff(data: bytes, *, name: str) -> Kind:
    """The kind of a file's bytes.

    Args:
        name: Its suffix decides between plain text, Markdown, JSON lines and CSV, which look alike.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package(data)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "msg"
    if head.startswith(b"PAR1"):
        return "parquet"
    bare = head.removeprefix(b"\xef\xbb\xbf")
    if bare.lstrip().startswith(b"{\\rtf"):
        return "rtf"
    named = _BY_NAME.get(PurePosixPath(name).suffix.lower())
    if named in {"jsonl", "csv"}:
        return named
    if _HTML.match(bare):
        return "html"
    if _is_mail(bare):
        return "eml"
    return named or "text"


def _package(data: bytes) -> Kind:
    """A zip of its own, or a document that is one inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            if "word/document.xml" in names:
                return "docx"
            if "content.xml" in names and "mimetype" in names:
                with package.open("mimetype") as member:
                    return "odt" if b"opendocument.text" in member.read(100) else "unknown"
            if names & {"xl/workbook.xml", "ppt/presentation.xml"}:
                return "unknown"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return "zip"  # its reader says what is wrong
    return "zip"


def _is_mail(head: bytes) -> bool:
    """Two header fields at the very beginning, one of which only mails have, or ``From`` with a subject or day."""
    found: set[bytes] = set()
    for line in head.splitlines()[:40]:
        if line[:1] in {b" ", b"\t"} and found:
            continue
        match = _FIELD.match(line)
        if line.startswith(b"From ") and not found:  # the envelope line of mailboxes
            continue
        if match is None:
            break
        found.add(match[1].lower())
    known = found & _MAIL_FIELDS
    return len(known) > 1 and bool(known & _MAIL_SURE or (b"from" in known and known & {b"subject", b"date"}))
