"""Where it happens, as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import VENUE_NOUN
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pressextract.shapes import Mention

__all__ = ["find_venue"]

_PREP = (
    r"(?:im|in[ ]de[rn]|in[ ]die|ins|in|am|an[ ]der|auf[ ]de[mrn]|auf|vor[ ]de[mr]|bei[ ]der|beim|zum|zur"
    r"|Ort:|Wo:|Treffpunkt:?)"
)
_NOUN = "|".join(sorted(VENUE_NOUN, key=lambda word: (-len(word), word)))
_PLACE = regex.compile(
    rf"\b{_PREP}[ ](?P<venue>(?:(?:\p{{Lu}}[\p{{L}}.-]*er|\p{{Ll}}+en|[Aa]lten?|[Nn]euen?)[ ])?"
    rf"(?:\p{{Lu}}[\p{{L}}\d’'-]*[ ])?\p{{L}}*(?i:{_NOUN})(?:s|es|e|en)?(?![\p{{L}}])(?:[ ](?:der|des|am|an[ ]der"
    rf"|in[ ]der|zum|zur)[ ]\p{{Lu}}[\p{{L}}-]+|[ ]\p{{Lu}}[\p{{L}}-]+)?)"
)
_BEFORE_NAME = regex.compile(rf"\b{_PREP}(?:[ ](?:de[mnr]|die|das))?(?:[ ]\p{{Ll}}+en)?[ ]?[„“\"]?$")


def find_venue(view: str, around: Span, *, near: int, names: Sequence[Mention]) -> Span | None:
    """The place or body behind a preposition of place that stands nearest to an offset in the sentence."""
    found = [
        Span(name.start, name.end)
        for name in names
        if around.start <= name.start and name.end <= around.end
        and name.value.label in {"LOC", "ORG"}
        and _BEFORE_NAME.search(view[max(around.start, name.start - 40) : name.start])
    ]  # fmt: skip
    found += [Span(*match.span("venue")) for match in _PLACE.finditer(view, around.start, around.end)]
    if not found:
        return None
    best = min(found, key=lambda span: (abs(span.start - near), span.start - span.end))
    return max(
        (span for span in found if span.start < best.end and best.start < span.end),
        key=lambda span: span.end - span.start,
    )
