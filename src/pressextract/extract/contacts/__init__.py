"""Contact points as they are written: telephone numbers, e-mails, URLs, postal addresses, account and register numbers.

Yields mentions of kind ``phone`` (landline, fax and mobile), ``email``, ``url``, ``address``, ``iban``, ``bic``,
``register``, ``tax``, ``account``, ``case``, and ``refused``: digits that looked like a telephone number and are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.extract.base import Extractor
from pressextract.extract.contacts import addresses, dialled, digits, emails, registers, urls
from pressextract.extract.contacts.arbiter import claims_of
from pressextract.extract.contacts.phones import find_phones
from pressextract.rules import scan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["EXTRACTOR", "run"]


def run(doc: CleanDoc, annotated: Annotated, earlier: tuple[Mention, ...]) -> tuple[Mention, ...]:  # noqa: ARG001 - every extractor takes the names
    """All contact mentions of a document, sorted by start."""
    text = doc.view
    mails = _outermost(scan(emails.RULES, text))
    links = _outermost(scan(urls.RULES, text), taken=mails)
    claims, numbers = claims_of(text, earlier, taken=[*mails, *links])
    found = [*mails, *links, *numbers, *find_phones(text, claims), *_outermost(scan(addresses.RULES, text))]
    return tuple(sorted(found, key=lambda m: (m.start, -m.end, m.kind, m.rule)))


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
