"""Contact points as they are written: telephone numbers, e-mails, URLs, postal addresses, account and register numbers.

Yields mentions of kind ``phone`` (landline, fax and mobile), ``email``, ``url``, ``address``, ``iban``, ``bic``,
``register``, ``tax``, ``account``, ``case``, and ``refused``: digits that looked like a telephone number and are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.contacts import addresses, dialled, digits, emails, registers, urls
from pressextract.extract.contacts.arbiter import claims_of
from pressextract.extract.contacts.focus import AT_SIGN, DIGIT, POSTAL_CODE, near
from pressextract.extract.contacts.phones import find_phones
from pressextract.rules import scan
from pressextract.ruleset import in_force

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["EXTRACTOR", "run"]


def run(doc: CleanDoc, annotated: Annotated, earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:  # noqa: ARG001 - every extractor takes the names
    """All contact mentions of a document, sorted by start."""
    text = doc.view
    mails = _outermost(_mails(text))
    links = _outermost(scan(urls.RULES, text), taken=mails)
    digital = near(text, DIGIT)
    own = _outermost(scan(in_force().added_for("phone"), text), taken=[*mails, *links])
    claims, numbers = claims_of(digital, earlier, taken=[*mails, *links, *own])
    phones = find_phones(text, claims, digital=digital)
    places = scan(addresses.WHOLE, near(text, POSTAL_CODE)) + scan((addresses.STREET,), digital)
    found = [*mails, *links, *numbers, *own, *phones, *_outermost(places)]
    return tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind, m.rule)))


def _mails(text: str) -> list[Mention]:
    """The rules that look elsewhere in the text for a domain get all of it, where there is an at sign at all."""
    if not AT_SIGN.search(text):
        return []
    found = scan((emails.EMAIL, emails.OBFUSCATED), near(text, AT_SIGN))
    return found + (scan((emails.ROTATED, emails.DECOY), text) if "@" in text else [])


def _outermost(mentions: Iterable[Mention], *, taken: Iterable[Mention] = ()) -> list[Mention]:
    """Without those that overlap a stronger one, or one that begins earlier."""
    kept: list[Mention] = []
    others = list(taken)
    for mention in sorted(mentions, key=lambda m: (-m.strength, m.start, -m.end)):
        if not any(one.start < mention.end and mention.start < one.end for one in (*kept, *others)):
            kept.append(mention)
    return kept


EXTRACTOR = Extractor(
    "contacts", run, (*dialled.RULES, *emails.RULES, *urls.RULES, *addresses.RULES, *registers.RULES, *digits.RULES)
)
