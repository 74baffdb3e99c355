"""Masking of persons and contact data in a finished record: text, spans and every field, offsets unchanged.

Every character that is no white space becomes U+2588, so a masked stretch keeps its length. What nobody found cannot be
masked: a name that the model misses stays, and so do roles, employers, ids, paths and digests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal, TypeAlias

import regex

from pressextract.record.models import Contact, Phone, Record

__all__ = ["CONTACT_KINDS", "Redact", "redact"]

Redact: TypeAlias = Literal["persons", "contacts", "both"]

CONTACT_KINDS = frozenset({"phone", "email", "url", "address", "iban", "bic", "account"})
"""Kinds of mentions that are contact data."""
_MASK = "\u2588"
_KEPT = frozenset(
    "schema_version id sha256 path media_type encoding code reason basis type kind status rule value begin end_value "
    "range person organization speaker parent state key e164 cue legal_form titles".split()
)
"""Fields that hold ids, closed sets, values of dates or plain words."""
_MIN_NAME = 3
_FOLDS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_COUNTRY = 2
"""Characters of an E.164 number that stay: the plus and a digit, so that it is still one."""


def redact(record: Record, what: Redact, *, contact_spans: Iterable[tuple[int, int]] = ()) -> Record:
    """The record with its persons, its contact data, or both masked.

    Args:
        contact_spans: Places in the text that rules took for numbers or addresses, whether or not they came into the
            record.
    """
    names = tuple(_names(record)) if what != "contacts" else ()
    points = tuple(_points(record)) if what != "persons" else ()
    patterns = [pattern for pattern in (_pattern(names, whole=True), _pattern(points, whole=False)) if pattern]
    places = [match.span() for pattern in patterns for match in pattern.finditer(record.text)]
    inside = _family_names(record) if what != "contacts" else None
    if what != "contacts":
        places += [(span.start, span.end) for person in record.persons for span in person.mentions]
        places += _in_addresses(record.text, inside)
    if what != "persons":
        places += contact_spans
    text = _masked(record.text, places)
    values = _rewritten(record.model_dump(), text=text, patterns=patterns)
    if what != "contacts":
        _blank_persons(values, inside=inside)
    if what != "persons":
        _blank_contacts(values)
    return Record.model_validate({**values, "text": text}, strict=False)


def _masked(text: str, places: Iterable[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in places:
        letters[start:end] = [char if char.isspace() else _MASK for char in letters[start:end]]
    return "".join(letters)


def _blot(words: str) -> str:
    return _masked(words, [(0, len(words))])


def _names(record: Record) -> Iterator[str]:
    """Everything by which a person is called: full name, family name, the words of the mentions."""
    for person in record.persons:
        yield from (person.name, *filter(None, (person.family_name,)))
        yield from (span.text for span in person.mentions)


def _points(record: Record) -> Iterator[str]:
    """Numbers and addresses as they are written, and as values."""
    for contact in record.contacts:
        yield from (words for phone in _phones(contact) for words in (phone.raw, phone.e164))
        yield from (*contact.emails, *contact.urls)
        if contact.address:
            place = contact.address
            yield from filter(None, (place.raw, place.po_box))
            if place.street:
                yield f"{place.street} {place.house_number}" if place.house_number else place.street


def _phones(contact: Contact) -> tuple[Phone, ...]:
    return (*contact.phones, *contact.fax, *contact.mobiles)


def _family_names(record: Record) -> regex.Pattern[str] | None:
    """Family names as they stand within addresses, umlauts spelt out or not."""
    names = [name.lower() for person in record.persons if (name := person.family_name) and len(name) > _MIN_NAME]
    forms = sorted(
        {form for name in names for form in (name, name.translate(_FOLDS))}, key=lambda one: (-len(one), one)
    )
    return regex.compile("|".join(map(regex.escape, forms)), regex.IGNORECASE) if forms else None


def _in_addresses(text: str, names: regex.Pattern[str] | None) -> list[tuple[int, int]]:
    """Places of family names in e-mail and web addresses."""
    if names is None:
        return []
    return [
        (word.start() + match.start(), word.start() + match.end())
        for word in _ADDRESS.finditer(text)
        for match in names.finditer(word.group())
    ]


_ADDRESS = regex.compile(r"\S{1,80}(?:@|\(at\)|\[at\])\S{1,80}|(?:https?://|www\.)\S{1,200}")


def _pattern(words: Iterable[str], *, whole: bool) -> regex.Pattern[str] | None:
    """One pattern for all of the words, white space of any kind between their parts."""
    forms = sorted({one.strip() for one in words if len(one.strip()) >= _MIN_NAME}, key=lambda one: (-len(one), one))
    if not forms:
        return None
    inner = "|".join(r"\s+".join(regex.escape(part) for part in one.split()) for one in forms)
    return regex.compile(rf"(?<!\w)(?:{inner})(?!\w)" if whole else rf"(?<!\d)(?:{inner})(?!\d)")


def _rewritten(value: Any, *, text: str, patterns: list[regex.Pattern[str]], key: str = "") -> Any:
    """All fields: spans quote the masked text, other strings lose what is masked."""
    if isinstance(value, Mapping):
        new = {name: _rewritten(one, text=text, patterns=patterns, key=name) for name, one in value.items()}
        if {"start", "end", "text"} <= new.keys() and isinstance(new["start"], int):
            new["text"] = text[new["start"] : new["end"]]
        return new
    if isinstance(value, list | tuple):
        return tuple(_rewritten(one, text=text, patterns=patterns, key=key) for one in value)
    if isinstance(value, str) and key not in _KEPT:
        for pattern in patterns:
            value = pattern.sub(lambda match: _blot(match.group()), value)
    return value


def _blank_persons(values: dict[str, Any], *, inside: regex.Pattern[str] | None) -> None:
    for person in values["persons"]:
        for name in ("name", "given_name", "family_name"):
            person[name] = person[name] and _blot(person[name])
    for contact in values["contacts"]:
        for name in ("emails", "urls"):
            contact[name] = tuple(_masked(one, _spans(inside, one)) for one in contact[name])


def _spans(pattern: regex.Pattern[str] | None, words: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(words)] if pattern else []


def _blank_contacts(values: dict[str, Any]) -> None:
    for event in values["events"]:
        event["registration"] = event["registration"] and _blot(event["registration"])
    for contact in values["contacts"]:
        for phone in (*contact["phones"], *contact["fax"], *contact["mobiles"]):
            phone["e164"] = phone["e164"][:_COUNTRY] + "0" * (len(phone["e164"]) - _COUNTRY)
            phone["raw"] = _blot(phone["raw"])
            phone["extension"] = phone["extension"] and _blot(phone["extension"])
        for name in ("emails", "urls"):
            contact[name] = tuple(_blot(one) for one in contact[name])
        if address := contact["address"]:
            contact["address"] = {name: one and _blot(one) for name, one in address.items()}
