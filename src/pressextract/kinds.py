"""Kinds of mentions as a user names them, and their meaning in words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import singledispatch

from pressextract.errors import ConfigError
from pressextract.shapes import Mention, Span
from pressextract.shapes.contacts import AddressValue, PhoneValue, Refusal
from pressextract.shapes.dates import Partial
from pressextract.shapes.names import BeatenName, NameValue, RoleValue
from pressextract.shapes.speech import BeatenQuote, EventValue, QuoteValue

__all__ = ["BEATEN", "CONTACT", "FOUND", "MADE", "check_kind", "meaning"]

CONTACT = ("phone", "email", "url", "address", "iban", "bic", "register", "tax")
MADE = ("event", "quote", "indirect", "role")
"""Made from other findings, not by patterns that could be tried one by one."""
FOUND = ("date", "name", *CONTACT, *MADE)
BEATEN = ("refused", "name_beaten", "quote_beaten", "event_beaten")


def check_kind(kind: str | None, known: Iterable[str]) -> None:
    """Refuse a kind that nothing has.

    Raises:
        ConfigError: ``config.kind``, with the nearest and all that are known.
    """
    names = list(dict.fromkeys(known))
    if kind is None or kind in names:
        return
    near = difflib.get_close_matches(kind.lower(), names, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise ConfigError(f"no kind {kind!r}: {hint}Known are {', '.join(names)}", reason="kind")


def meaning(mention: Mention, text: str) -> str:
    """The value of a mention on one line; ``text`` is what its spans count in."""
    return _told(mention.value, text)


@singledispatch
def _told(value: object, text: str) -> str:  # noqa: ARG001 - the others need the text
    return str(value)


@_told.register
def _(value: Partial, text: str) -> str:  # noqa: ARG001 - see above
    weekday = f"weekday {value.weekday}" if value.weekday else None
    return _joined(f"{value.type} {value.shown}".strip(), weekday, value.vague and "vague", *value.warnings)


@_told.register
def _(value: NameValue, text: str) -> str:  # noqa: ARG001 - see above
    parts = [f"acronym {value.acronym}" if value.acronym else None, f"part of {value.parent}" if value.parent else None]
    return _joined(f"{value.label} {' '.join((*value.titles, value.name))}", value.kind, *parts)


@_told.register
def _(value: BeatenName, text: str) -> str:  # noqa: ARG001 - see above
    return f"{value.label}, lost to {value.by} ({value.why})"


@_told.register
def _(value: RoleValue, text: str) -> str:
    person = f"person {_words(value.person, text)}" if value.person else None
    body = _words(value.organization, text) or value.organization_text
    return _joined(value.role, person, f"organization {body}" if body else None)


@_told.register
def _(value: PhoneValue, text: str) -> str:  # noqa: ARG001 - see above
    return _joined(f"{value.line} {value.e164}", f"extension {value.extension}" if value.extension else None)


@_told.register
def _(value: AddressValue, text: str) -> str:  # noqa: ARG001 - see above
    street = " ".join(filter(None, (value.street, value.house_number)))
    town = " ".join(filter(None, (value.postal_code, value.city)))
    return _joined(street, value.po_box, town)


@_told.register
def _(value: Refusal, text: str) -> str:  # noqa: ARG001 - see above
    return f"{value.rule} would read it; refused by {value.by} ({value.why})"


@_told.register
def _(value: QuoteValue, text: str) -> str:
    speaker = f"speaker {_words(value.speaker, text)}" if value.speaker else "no speaker named"
    return _joined(
        f"cue {value.cue}" if value.cue else None, speaker, value.continues and "goes on from the one before"
    )


@_told.register
def _(value: BeatenQuote, text: str) -> str:  # noqa: ARG001 - see above
    return f"no speech, by {value.by} ({value.why})"


@_told.register
def _(value: EventValue, text: str) -> str:
    notes = [name for name in ("cancelled", "moved", "past") if getattr(value, name)]
    venue = f"at {_words(value.venue, text)}" if value.venue else None
    days = " ".join(_words(day, text) or "" for day in value.dates)
    return _joined(value.name or _words(value.title, text), f"on {days}" if days else None, venue, *notes)


def _words(span: Span | None, text: str) -> str | None:
    return " ".join(text[span.start : span.end].split()) if span else None


def _joined(*parts: str | bool | None) -> str:
    return ", ".join(str(part) for part in parts if part)
