"""Kinds that no pattern of their own finds: what they are made from, and what of it stands at a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pressextract.explain import beaten_line, mention_lines, where
from pressextract.pipeline import Analysis
from pressextract.resolve.dates import EVERYTHING, date_facts
from pressextract.shapes import Mention, Span
from pressextract.shapes.facts import Found

__all__ = ["made_lines", "missing_date"]

_FROM = {
    "event": "an event is made from a date and the words that name a happening, not by patterns of its own",
    "quote": "a quote is made from words in quotation marks and a cue of speech (tried by --kind cue)",
    "indirect": "indirect speech is made from a cue of speech (tried by --kind cue) and a clause behind it",
    "role": "a role is made from a name and the words beside it, not by patterns of its own",
}
_NEEDS = {"event": "date", "role": "name"}
_LACKS = {
    "event": "no date in this sentence: an event needs one",
    "role": "no name in this sentence: a role needs one",
}
_FAMILY = {"event": ("event", "event_beaten"), "role": ("role",), "quote": ("quote", "quote_beaten")}


def made_lines(analysis: Analysis, place: Span, *, kind: str) -> Iterator[str]:
    """What a kind is made from, what the line of the place holds of it, and what became of that."""
    doc = analysis.doc
    yield _FROM[kind]
    left, right = _sentence(analysis, place)
    inside = [one for one in analysis.mentions if one.start < right and left < one.end]
    if needed := _NEEDS.get(kind):
        parts = [one for one in inside if one.kind == needed]
        listed = ", ".join(f"{one.text!r} by {one.rule}" for one in parts)
        yield f"{needed}s in this sentence: {listed}" if parts else _LACKS[kind]
    family = _FAMILY.get(kind, (kind,))
    made = [one for one in analysis.mentions if one.kind in family and (one in inside or _names(one, place))]
    if not made:
        yield f"nothing in this sentence was taken for {'an' if kind[0] in 'ei' else 'a'} {kind}"
    for mention in made:
        yield from mention_lines(doc, mention)
    lost = [one for one in analysis.facts.beaten if one.rule.startswith(f"{kind}.")]
    yield from dict.fromkeys(beaten_line(doc, one) for one in lost if one.start < right and left < one.end)
    yield from _kept(analysis, kind, holds=lambda start, end: start < right and left < end)


def _sentence(analysis: Analysis, place: Span) -> tuple[int, int]:
    touched = [one for one in analysis.annotated.sentences if one.start < place.end and place.start < one.end]
    return min([place.start, *(one.start for one in touched)]), max([place.end, *(one.end for one in touched)])


def _names(mention: Mention, place: Span) -> bool:
    """Whether the title of an event, which may stand in another sentence, holds the place."""
    title: Span | None = getattr(mention.value, "title", None)
    return title is not None and title.start < place.end and place.start < title.end


def _kept(analysis: Analysis, kind: str, *, holds: Callable[[int, int], bool]) -> Iterator[str]:
    facts = analysis.facts
    kept = {
        "event": [(one.spans[0].start, f"{one.id}  {one.title}") for one in facts.events if _any(one.spans, holds)],
        "role": [
            (role.found.start, f"{person.id}  {person.name}: {role.role or role.organization}")
            for person in facts.persons
            for role in person.roles
            if holds(role.found.start, role.found.end)
        ],
    }.get(kind) or [
        (one.found.start, f"{one.id}  {one.speaker or one.speaker_text or 'speaker unknown'}")
        for one in facts.quotes
        if kind in {"quote", "indirect"} and holds(one.found.start, one.found.end)
    ]
    yield "in the record:" if kept else f"the record has no {kind} in this sentence"
    yield from (f"{where(analysis.doc, start)}  {what}" for start, what in kept)


def _any(spans: Iterable[Found], holds: Callable[[int, int], bool]) -> bool:
    return any(holds(one.start, one.end) for one in spans)


def missing_date(analysis: Analysis, mention: Mention) -> str | None:
    """Why a date that was found is not in the record; None when it is, or is no date."""
    facts = analysis.facts
    if mention.kind != "date" or any(
        one.found.start < mention.end and mention.start < one.found.end for one in facts.dates
    ):
        return None
    dates = [one for one in analysis.mentions if one.kind == "date"]
    read = date_facts(analysis.doc.view, dates, reference=None, style=EVERYTHING)
    here = [one for one in read if one.found.start < mention.end and mention.start < one.found.end]
    head = f"date {mention.text!r} was found but is not in the record: "
    if facts.reference_date is None and any("reference_unknown" in one.warnings for one in here):
        return head + "no reference day is known that it could count from: pass --reference-date"
    return head + "the record keeps definite days and times only, and the words name none"
