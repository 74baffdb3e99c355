"""`press_dates`: German dates and times as a spaCy component.

    >>> import spacy
    >>> nlp = spacy.blank("de")
    >>> _ = nlp.add_pipe("press_dates", config={"reference_date": "2024-04-29"})
    >>> doc = nlp("Am Freitag, 3. Mai, um 19 Uhr in Ulm.")
    >>> [(span.text, span.label_, span.id_) for span in doc.spans["dates"]]
    [('Freitag, 3. Mai', 'DATE', '2024-05-03'), ('19 Uhr', 'TIME', '2024-05-03T19:00')]

With pressextract installed, the entry point makes the name known to spaCy; without it, import this module first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from spacy.language import Language
from spacy.tokens import Doc

from pressextract.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["SPANS_KEY", "PressDates", "make_press_dates"]

SPANS_KEY = "dates"
"""Group of ``doc.spans`` that the component fills."""


class PressDates:
    """Fills ``doc.spans["dates"]``: label TIMEX3 type, id TIMEX3 value; ``doc._.press_dates`` holds everything else.

    A document's own day outranks the configured one: set ``doc._.reference_date`` before the component runs, for
    example with ``nlp.make_doc``.

    Args:
        reference_date: ISO day that relative and incomplete expressions count from, or None.
        articles, vague: See ``find_dates``.
    """

    def __init__(
        self,
        *,
        reference_date: str | None = None,
        articles: Literal["inside", "outside"] = "outside",
        vague: bool = True,
    ) -> None:
        self.reference_date = reference_date
        self.articles = articles
        self.vague = vague
        for name in ("reference_date", "press_dates"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Find the expressions of one document; those that cut a token grow to its ends."""
        reference: Any = doc._.reference_date or self.reference_date
        found = find_dates(doc.text, reference, articles=self.articles, vague=self.vague)
        spans = [
            doc.char_span(one.start, one.end, label=one.type, span_id=one.value, alignment_mode="expand")
            for one in found
        ]
        doc.spans[SPANS_KEY] = [span for span in spans if span is not None]
        doc._.press_dates = found
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:  # noqa: ARG002 - spaCy passes it
        """Find the expressions of many documents, one after another."""
        for doc in stream:
            yield self(doc)


def make_press_dates(
    nlp: Language,  # noqa: ARG001 - spaCy passes it
    name: str,  # noqa: ARG001 - the same
    reference_date: str | None,
    articles: Literal["inside", "outside"],
    vague: bool,
) -> PressDates:
    """The component for a pipeline."""
    return PressDates(reference_date=reference_date, articles=articles, vague=vague)


Language.factory(
    "press_dates",
    default_config={"reference_date": None, "articles": "outside", "vague": True},
    func=make_press_dates,
)
