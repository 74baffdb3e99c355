"""The model's names, corrected by the guideline: outermost span, titles outside, nothing across line ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressextract.extract.names.forms import base_form, parent_of
from pressextract.extract.names.mending import mend
from pressextract.extract.names.org_kinds import kind_of, legal_form_of
from pressextract.extract.names.place_rules import place_kind
from pressextract.shapes import Evidence, Mention, Name
from pressextract.shapes.names import NameValue

if TYPE_CHECKING:
    from pressextract.shapes import Label

__all__ = ["as_mention", "model_mentions"]

FLOOR = 0.38
"""A guess that is right less often than this costs more than it brings: near half of the F1 that is to be had."""
MODEL_CAP = 0.9
"""Models are overconfident; a legal form right in the text is surer than any of them."""


def model_mentions(view: str, names: tuple[Name, ...]) -> Iterator[Mention]:
    """One mention for each line's part of each name, boundaries corrected."""
    for name in names:
        if name.score < FLOOR:
            continue
        for piece in mend(view, name):
            evidence = [Evidence("model", f"{name.label} {name.score:.2f}")]
            if piece.why:
                evidence.append(Evidence("corrected", f"{', '.join(piece.why)}: {view[name.start : name.end]!r}"))
            yield as_mention(
                view,
                piece.start,
                piece.end,
                label=piece.label,
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
