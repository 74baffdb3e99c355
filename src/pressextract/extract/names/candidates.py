"""The model's names, corrected by the guideline: outermost span, titles outside, nothing across line ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.forms import base_form, parent_of
from pressextract.extract.names.org_rules import FORM_BEHIND, kind_of, legal_form_of
from pressextract.extract.names.person_rules import TITLE_AHEAD
from pressextract.extract.names.place_rules import place_kind
from pressextract.shapes import Evidence, Mention, Name
from pressextract.shapes.names import NameValue

if TYPE_CHECKING:
    from pressextract.shapes import Label

__all__ = ["as_mention", "model_mentions"]

_EDGE = ' \t,;:!?„“”"«»‚‘›‹•|*–—-/\\'
_OPEN, _CLOSE = "([„»‚", ")]“«‘"
_ARTICLE = regex.compile(
    r"(?:der|die|das|des|dem|den|im|am|vom|zum|zur|beim|ein|eine|einer|eines|einem|einen|Der|Das|Des|Dem|Den|Im|Am)[ ]+(?=\S)"
)
FLOOR = 0.38
"""A guess that is right less often than this costs more than it brings: near half of the F1 that is to be had."""
MODEL_CAP = 0.9
"""Models are overconfident; a legal form right in the text is surer than any of them."""


def model_mentions(view: str, names: tuple[Name, ...]) -> Iterator[Mention]:
    """One mention for each line's part of each name, boundaries corrected."""
    for name in names:
        if name.score < FLOOR:
            continue
        for start, end in _lines(view, name.start, name.end):
            mended = _mend(view, start, end, label=name.label)
            if mended is not None:
                begin, stop, why = mended
                changed = (begin, stop) != (name.start, name.end)
                evidence = [Evidence("model", f"{name.label} {name.score:.2f}")]
                if changed:
                    evidence.append(Evidence("span corrected", f"{why}: {view[name.start : name.end]!r}"))
                yield as_mention(
                    view,
                    begin,
                    stop,
                    label=name.label,
                    rule=name.rule,
                    strength=min(name.score, MODEL_CAP),
                    evidence=tuple(evidence),
                )


def as_mention(
    view: str, start: int, end: int, *, label: Label, rule: str, strength: float, evidence: tuple[Evidence, ...] = ()
) -> Mention:
    """A name mention with its value told from its own words."""
    surface = view[start:end]
    if label == "ORG":
        base = base_form(surface)
        value = NameValue("ORG", base, kind=kind_of(base), legal_form=legal_form_of(base), parent=parent_of(surface))
    elif label == "LOC":
        value = NameValue("LOC", base_form(surface), kind=place_kind(surface))
    else:
        value = NameValue("PER", surface)
    return Mention("name", start, end, surface, rule, strength, value, evidence)


def _lines(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for part in view[start:end].split("\n"):
        if part.strip():
            yield at, at + len(part)
        at += len(part) + 1


def _mend(view: str, start: int, end: int, *, label: Label) -> tuple[int, int, str] | None:
    why = "trimmed"
    start, end = _trim(view, start, end)
    if label == "PER":
        while match := TITLE_AHEAD.match(view, start, end):
            start, why = match.end(), "title outside"
    elif match := _ARTICLE.match(view, start, end):
        start, why = match.end(), "article outside"
    if label == "ORG" and (match := FORM_BEHIND.match(view, end)):
        end, why = match.end(), "legal form inside"
    start, end = _trim(view, start, end)
    if not any(char.isalpha() for char in view[start:end]):
        return None
    return start, end, why


def _trim(view: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (
        (view[start] in _OPEN and _closer(view, start, end) < 0) or (view[start] in _EDGE and view[start] not in _OPEN)
    ):
        start += 1
    while start < end and (
        (view[end - 1] in _CLOSE and _opener(view, start, end) < 0)
        or (view[end - 1] in _EDGE and view[end - 1] not in _CLOSE)
    ):
        end -= 1
    return start, end


def _closer(view: str, start: int, end: int) -> int:
    return view.find(_CLOSE[_OPEN.index(view[start])], start, end)


def _opener(view: str, start: int, end: int) -> int:
    return view.rfind(_OPEN[_CLOSE.index(view[end - 1])], start, end - 1)
