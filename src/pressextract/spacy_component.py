r"""``pressextract``: everything as a spaCy component; ``doc._.press`` is the record.

    >>> import spacy
    >>> import pressextract.spacy_component
    >>> nlp = spacy.blank("de")
    >>> _ = nlp.add_pipe("pressextract", config={"reference_date": "2024-04-29"})
    >>> doc = nlp("Sommerfest im Stadtpark\\n\\nDas Fest der Stadt Musterau beginnt am 3. Mai um 19 Uhr.")
    >>> [date.value for date in doc._.press.dates]
    ['2024-05-03', '2024-05-03T19:00']

With pressextract installed, the entry point makes the name known to spaCy; without it, import this module first. The
component brings its own model; what other components of the pipeline found is left alone.
"""

from __future__ import annotations

import logging
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from spacy.language import Language
from spacy.tokens import Doc

from pressextract.pipeline import Failed, make_annotator, process_chunk
from pressextract.settings import Settings
from pressextract.shapes import Hints, RawDoc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["SPANS_KEY", "PressExtract", "make_pressextract"]

_LOG = logging.getLogger(__name__)
SPANS_KEY = "press"
"""Group of ``doc.spans`` with names (PER, ORG, LOC) and time expressions (DATE, TIME, …)."""


class PressExtract:
    """Sets ``doc._.press`` to the record of the text, or None where there is none, and fills ``doc.spans["press"]``.

    A document's own day outranks the configured one: set ``doc._.reference_date`` before the component runs.

    Args:
        reference_date: ISO day that relative and incomplete dates count from, or None.
        model: Path or package of another name model, or None.
    """

    def __init__(self, *, reference_date: str | None = None, model: str | None = None) -> None:
        self._settings = Settings(model=model)
        self._day = reference_date
        for name in ("reference_date", "press"):
            if not Doc.has_extension(name):
                Doc.set_extension(name, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """One document."""
        return next(iter(self._done([doc])))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Many documents, in batches."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            yield from self._done(batch)

    def _done(self, docs: Sequence[Doc]) -> Sequence[Doc]:
        raws = [self._raw(doc, number) for number, doc in enumerate(docs)]
        outcomes = process_chunk(raws, settings=self._settings, annotator=make_annotator(self._settings.model))
        for doc, outcome in zip(docs, outcomes, strict=True):
            if isinstance(outcome, Failed):
                _LOG.warning("document %s has no record: %s", outcome.id, outcome.message)
                doc._.press = None
                continue
            doc._.press = outcome.record
            doc.spans[SPANS_KEY] = list(_spans(doc))
        return docs

    def _raw(self, doc: Doc, number: int) -> RawDoc:
        day: Any = doc._.reference_date or self._day
        hint = day if isinstance(day, date) or day is None else date.fromisoformat(day)
        return RawDoc(id=str(number), path=f"document {number}", text=doc.text, hints=Hints(reference_date=hint))


def _spans(doc: Doc) -> Iterator[Any]:
    """Spans over whole tokens; those that cut a token grow to its ends."""
    record = doc._.press
    found = [
        (mention.start, mention.end, label, entry.name)
        for label, entries in (("PER", record.persons), ("ORG", record.organizations), ("LOC", record.locations))
        for entry in entries
        for mention in entry.mentions
    ]
    found += [(one.start, one.end, one.type, one.value) for one in record.dates]
    for start, end, label, name in sorted(found):
        span = doc.char_span(start, end, label=label, span_id=name, alignment_mode="expand")
        if span is not None:
            yield span


def make_pressextract(
    nlp: Language,  # noqa: ARG001 - spaCy passes it
    name: str,  # noqa: ARG001 - the same
    reference_date: str | None,
    model: str | None,
) -> PressExtract:
    """The component for a pipeline."""
    return PressExtract(reference_date=reference_date, model=model)


Language.factory("pressextract", default_config={"reference_date": None, "model": None}, func=make_pressextract)
