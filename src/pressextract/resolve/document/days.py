"""Publication and reference day: what says it, in what order it is believed, and when nothing does.

Published: what came with the document (a JSONL field), then the text (``published``), then the file name. Reference:
the user's option, the document's own field, the publication day, and last the best day that the text allows
(``reference``). Today's date is never used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressextract.resolve.document.published import filename_day, text_day
from pressextract.resolve.document.reference import inferred_day
from pressextract.resolve.outcome import Days
from pressextract.shapes.facts import DayFact, WarningFact

if TYPE_CHECKING:
    from datetime import date

    from pressextract.shapes import CleanDoc, Mention

__all__ = ["find_days"]

_SURE = 0.85
"""A day in the text that is surer than this and contradicts the document's own field is worth a warning."""


def find_days(doc: CleanDoc, mentions: tuple[Mention, ...], *, option: date | None) -> Days:
    """The days of a document; each is None when nothing says it.

    Args:
        mentions: Those of kind ``date`` are read.
        option: The user's reference date, which outranks what the document says; it is no publication date.
    """
    dates = tuple(mention for mention in mentions if mention.kind == "date")
    hints = doc.raw.hints
    said = text_day(doc, dates)
    warnings: list[WarningFact] = []
    published = said or filename_day(doc)
    if hints.published:
        published = DayFact(hints.published.isoformat(), "metadata", rule="published.metadata")
        if said and said.confidence > _SURE and said.value != published.value:
            message = f"the document's own field says {published.value}, the text {said.value}"
            warnings.append(WarningFact("published_conflict", message, said.span))
    if option:
        reference = DayFact(option.isoformat(), "option", rule="reference.option")
    elif hints.reference_date:
        reference = DayFact(hints.reference_date.isoformat(), "metadata", rule="reference.metadata")
    elif published:
        reference = DayFact(published.value, "published", published.span, "reference.published", published.confidence)
    else:
        return _inferred(doc, dates, warnings=warnings)
    return Days(published, reference, tuple(warnings))


def _inferred(doc: CleanDoc, dates: tuple[Mention, ...], *, warnings: list[WarningFact]) -> Days:
    """Nothing says when it was issued: the best day of the text, said openly."""
    reference = inferred_day(doc, dates)
    if reference:
        message = (
            f"nothing says when this was issued; dates are resolved against {reference.value}, {_WHY[reference.rule]}"
        )
        warnings.append(WarningFact("reference_inferred", message, reference.span))
    return Days(None, reference, tuple(warnings))


_WHY = {
    "reference.changed": "the day of the page's last change",
    "reference.first_day": "the first day with a year that the text names",
    "reference.first_day_with_year": "the first day that the text names, with the year of the next full date",
}
