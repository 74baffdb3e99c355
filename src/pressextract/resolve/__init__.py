"""The resolve room: one consistent reading of all mentions.

The order is fixed, since each step rests on the ones before: days of the document, dates, names, contacts, events,
quotes, issuer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.contacts import resolve_contacts
from pressextract.resolve.dates import resolve_dates
from pressextract.resolve.document import find_days, find_issuer
from pressextract.resolve.events import resolve_events
from pressextract.resolve.language import guess_language
from pressextract.resolve.names import resolve_names
from pressextract.resolve.names.boxed import employers_from_contacts
from pressextract.resolve.quotes import resolve_quotes
from pressextract.shapes.facts import Facts

if TYPE_CHECKING:
    from datetime import date

    from pressextract.shapes import Annotated, CleanDoc, Mention

__all__ = ["resolve"]


def resolve(
    doc: CleanDoc, annotated: Annotated, *, mentions: tuple[Mention, ...], reference_date: date | None = None
) -> Facts:
    """Everything about one document.

    Args:
        reference_date: The user's own, which outranks what the document says.
    """
    language, language_confidence, language_warnings = guess_language(doc)
    days = find_days(doc, mentions, option=reference_date)
    dates = resolve_dates(doc, mentions, days=days)
    names = resolve_names(doc, annotated, mentions=mentions)
    contacts = resolve_contacts(doc, mentions, names=names)
    names = employers_from_contacts(names, contacts)
    events = resolve_events(doc, mentions, dates=dates, names=names, days=days)
    quotes = resolve_quotes(doc, mentions, names=names)
    issuer = find_issuer(doc, names=names, contacts=contacts)
    return Facts(
        language=language,
        language_confidence=language_confidence,
        issuer=issuer,
        published=days.published,
        reference_date=days.reference,
        persons=names.persons,
        organizations=names.organizations,
        locations=names.locations,
        dates=dates.dates,
        contacts=contacts.contacts,
        events=events.events,
        quotes=quotes.quotes,
        warnings=(
            *language_warnings,
            *days.warnings, *dates.warnings, *names.warnings, *contacts.warnings, *events.warnings, *quotes.warnings,
        ),
        beaten=(*dates.beaten, *names.beaten, *contacts.beaten, *events.beaten, *quotes.beaten),
    )  # fmt: skip
