"""Mails (RFC 5322, MIME): the body as a release, day and subject as metadata, attachments as documents of their own.

The sender's line is written above the body where the body does not name the address: it is evidence for a contact.
The subject is written above it where the body does not say it. Quoted replies stay: they are text that was sent.
"""

from __future__ import annotations

import email
import email.policy
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

import regex

from pressextract.errors import InputError
from pressextract.read.formats.build import mended
from pressextract.read.parts import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pressextract.read.options import ReadOptions

__all__ = ["attachments", "compose", "day_sent", "read"]

_SUBJECT_MARK = regex.compile(r"^(?:\s*(?:re|aw|fwd?|wg)\s*:)+\s*", regex.IGNORECASE)
_ASIDE = ("image/", "audio/", "video/", "font/")
_ASIDE_TYPES = frozenset(
    {"text/calendar", "text/vcard", "text/x-vcard", "application/pkcs7-signature", "application/pgp-signature",
     "application/x-pkcs7-signature", "application/pgp-keys", "application/ics"}
)  # fmt: skip


def read(data: bytes, *, name: str, options: ReadOptions) -> Extracted:
    """Body and header fields of a mail.

    Raises:
        InputError: ``input.damaged``; what the HTML reader raises, for mails without plain text.
    """
    mail = _parsed(data, name=name)
    body, encoding = _body(mail, name=name, options=options)
    sender = _field(mail, "From") or _field(mail, "Sender")
    text, title = compose(body, sender=sender, subject=_field(mail, "Subject"))
    return Extracted(text, encoding, title, day_sent(_field(mail, "Date")))


def _parsed(data: bytes, *, name: str) -> EmailMessage:
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if data.startswith(b"From "):  # the envelope line of mailboxes
        data = data.partition(b"\n")[2]
    try:
        return email.message_from_bytes(data, policy=email.policy.default)
    except (MessageError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise InputError(f"{name} is damaged: {error}: save the mail anew", reason="damaged") from error


def _field(mail: EmailMessage, key: str) -> str:
    """A header field as text; the library raises all sorts of errors over malformed ones."""
    try:
        return mended(" ".join(str(mail.get(key) or "").split()))
    except Exception:  # noqa: BLE001 - IndexError, AttributeError, … from the library's header parser
        return ""


def _body(mail: EmailMessage, *, name: str, options: ReadOptions) -> tuple[str, str]:
    plain = mail.get_body(("plain",))
    words = _content(plain, name=name) if plain is not None else ""
    if plain is not None and words.strip():
        return words, plain.get_content_charset("utf-8")
    page = mail.get_body(("html",))
    if page is None:
        return words, "utf-8"
    from pressextract.read.formats.html import read_markup  # noqa: PLC0415 - only for mails without plain text

    charset = page.get_content_charset("utf-8")
    return read_markup(_content(page, name=name), name=name, options=options).text, charset


def _content(part: MIMEPart, *, name: str) -> str:
    try:
        return mended(str(part.get_content()))
    except LookupError:  # a charset that nobody knows
        payload = part.get_payload(decode=True)
        return mended(payload.decode("utf-8", "replace")) if isinstance(payload, bytes) else ""
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{name} is damaged: {error}: save the mail anew", reason="damaged") from error


def compose(body: str, *, sender: str, subject: str) -> tuple[str, str | None]:
    """The text of a mail, and its headline where the subject is one.

    Returns:
        Body with the sender and the subject above it, as far as it does not say them itself.
    """
    body = body.strip("\n")
    address = parseaddr(sender)[1]
    title = _SUBJECT_MARK.sub("", subject).strip() or None
    above = []
    if address and address.lower() not in body.lower():
        above.append(f"Von: {sender}")
    if title and _flat(title) not in _flat(body):
        above.append(title)
    return "\n\n".join([*above, body]), title


def _flat(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def day_sent(value: str) -> date | None:
    """The day of a ``Date`` field, as its own time zone has it."""
    try:
        return parsedate_to_datetime(value).date() if value else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def attachments(data: bytes, *, name: str) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of what is attached; pictures, signatures and calendars are no releases.

    Raises:
        InputError: ``input.damaged``.
    """
    for count, part in enumerate(_attached(_parsed(data, name=name), name=name), start=1):
        kind = part.get_content_type()
        if kind.startswith(_ASIDE) or kind in _ASIDE_TYPES:
            continue
        payload = _payload(part)
        if payload:
            yield _file_name(part) or f"{count}", payload


def _attached(mail: EmailMessage, *, name: str) -> Iterator[EmailMessage]:
    try:
        yield from (part for part in mail.iter_attachments() if isinstance(part, EmailMessage))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise InputError(f"{name} is damaged: {error}: save the mail anew", reason="damaged") from error


def _file_name(part: EmailMessage) -> str:
    try:
        return mended(part.get_filename() or "")
    except Exception:  # noqa: BLE001 - as for header fields
        return ""


def _payload(part: EmailMessage) -> bytes:
    inner = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(inner, list) and inner:
        return inner[0].as_bytes() if isinstance(inner[0], EmailMessage) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
