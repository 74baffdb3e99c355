"""Direct dials and extensions: numbers that take their base from one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.extract.contacts import dialled
from pressextract.extract.contacts.labels import label_before
from pressextract.extract.contacts.numbers import dial
from pressextract.extract.contacts.readings import DASHES, LABELLED, LIST_GAP, Candidate, Number, own_dial, stem_of
from pressextract.rules import find

if TYPE_CHECKING:
    from pressextract.extract.contacts.arbiter import Claims
    from pressextract.extract.contacts.labels import Label
    from pressextract.shapes import Mention

__all__ = ["add_dials", "add_extensions"]

_REACH = 60
"""Characters between a number and a labelled direct dial on its base."""
_WORD_REACH = 4
_STRENGTH = 0.9
_NAMED_GAP = regex.compile(r"[ \t]*[(,;/][ \t]*\p{Lu}\p{L}+[.:]?[ \t]*")
"""``(Sekretariat -261)`` behind ``23125-260``."""
_NOTED_GAP = regex.compile(r"[ \t]*\([^()\d\n]{2,25}\)[ \t]*[,/;|][ \t]*")
"""``99998-0 (Zentrale), -155 (Presse)``."""


def add_dials(text: str, claims: Claims, numbers: list[Number]) -> None:
    """``-3743`` behind ``02041/703-3742``, and ``Fax -499`` some words later; ``numbers`` stays sorted."""
    seconds = {mention.start: mention for mention in find(dialled.SECOND, text)}
    loose = {mention.start: mention for mention in find(dialled.DIAL, text)}
    for at in sorted(seconds.keys() | loose.keys()):
        mention = seconds.get(at) or loose[at]
        if any(n.candidate.start < mention.end and mention.start < n.candidate.end for n in numbers):
            continue
        before = [number for number in numbers if number.candidate.end <= at]
        if not before or claims.beating(at, mention.end, strength=LABELLED):
            continue
        if number := _on_base(text, before[-1], mention, second=at in seconds):
            numbers.append(number)
            numbers.sort(key=lambda n: n.candidate.start)


def _on_base(text: str, base: Number, mention: Mention, *, second: bool) -> Number | None:
    gap = text[base.candidate.end : mention.start]
    follows = (second and LIST_GAP.fullmatch(gap) is not None) or _NOTED_GAP.fullmatch(gap) is not None
    label = _own_label(text, gap, mention)
    named = not second and _NAMED_GAP.fullmatch(gap) is not None and own_dial(base.raw) == len(str(mention.value))
    if not (follows or label or named):
        return None
    digits = _digits(mention, own=own_dial(base.raw))
    stem = stem_of(base, length=len(digits))
    if stem is None or not _fits(mention, digits, base, stem, gap):
        return None
    parsed = dial(stem + digits, region=base.region)
    if parsed is None:
        return None
    rule = dialled.SECOND.id if follows else dialled.DIAL.id
    candidate = Candidate(mention.start, mention.end, rule, digits, _STRENGTH, label or base.candidate.label)
    return Number(candidate, parsed, mention.text, base.region, note=f"direct dial on the base of {base.raw}")


def _own_label(text: str, gap: str, mention: Mention) -> Label | None:
    label = label_before(text, mention.start)
    return label if label and label.strong and len(gap) <= _REACH and "\n\n" not in gap else None


def _fits(mention: Mention, digits: str, base: Number, stem: str, gap: str) -> bool:
    """Without a dash of its own a direct dial has as many digits as the one before, or stands behind a slash."""
    return mention.text[0] in DASHES or "/" in gap or len(digits) == len(base.dialled.e164) - len(stem)


def _digits(mention: Mention, *, own: int) -> str:
    """All digits of ``7 43`` only where the one before has as many, else its first group."""
    digits = str(mention.value)
    groups = mention.text.strip(DASHES + " ").split()
    return digits if len(groups) == 1 or len(digits) == own else groups[0]


def add_extensions(text: str, numbers: list[Number]) -> None:
    """``DW 13`` goes behind the base (Austria) or in place of its ``-0``; ``App. 12`` is kept beside it."""
    rows = {number.candidate.end: row for row, number in enumerate(numbers)}
    for mention in find(dialled.EXTENSION, text):
        at = max((end for end in rows if end <= mention.start), default=-1)
        if at >= 0 and mention.start - at <= _WORD_REACH + _label_width(text, at, mention.start):
            numbers[rows[at]] = _extended(text, numbers[rows[at]], mention)


def _label_width(text: str, at: int, start: int) -> int:
    """Characters of the word itself (``, Durchwahl ``), which stands between number and digits."""
    return len(regex.sub(r"[^\p{L}.:]", "", text[at:start]))


def _extended(text: str, number: Number, mention: Mention) -> Number:
    kind, _, digits = str(mention.value).partition(" ")
    candidate = replace(number.candidate, end=mention.end)
    if kind == "inner":
        return replace(number, extension=digits, candidate=candidate)
    in_place = number.region == "DE" or number.raw.endswith("-0")
    stem = stem_of(number, length=len(digits)) if in_place else None
    parsed = dial((stem or number.dialled.e164) + digits, region=number.region)
    if parsed is None:
        return number
    raw = text[candidate.start : candidate.end]
    return replace(number, dialled=parsed, candidate=candidate, raw=raw, note="the direct dial goes behind the base")
