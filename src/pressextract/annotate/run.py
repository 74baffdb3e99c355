"""From a cleaned document to sentences and names as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pressextract.annotate.store import LABELS, SCORES_KEY, Model
from pressextract.shapes import Annotated, CleanDoc, Name, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["annotate", "annotate_many"]


def annotate(doc: CleanDoc, *, model: Model) -> Annotated:
    """Sentences and names of one document; offsets are into `doc.text`."""
    return _annotated(model.nlp(doc.view), model)


def annotate_many(docs: Iterable[CleanDoc], *, model: Model) -> Iterator[Annotated]:
    """The same for many documents, in their order."""
    for parsed in model.nlp.pipe((doc.view for doc in docs), batch_size=32):
        yield _annotated(parsed, model)


def _annotated(parsed: Any, model: Model) -> Annotated:
    sentences = tuple(
        Span(start, end)
        for sentence in parsed.sents
        for start, end in [_trimmed(parsed.text, sentence.start_char, sentence.end_char)]
        if end > start
    )
    scores: dict[tuple[int, int], float] = parsed.user_data.get(SCORES_KEY, {})
    names = []
    for ent in parsed.ents:
        start, end = _trimmed(parsed.text, ent.start_char, ent.end_char)
        label = LABELS.get(ent.label_)
        if label is not None and end > start:
            score = round(scores.get((ent.start_char, ent.end_char), 1.0), 4)
            names.append(Name(start, end, label, score, model.rule))  # type: ignore[arg-type]
    return Annotated(sentences, tuple(names))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
