"""Direct speech with its speakers: names, roles and pronouns led back to persons and bodies."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pressextract.resolve.outcome import Quotes
from pressextract.resolve.quotes.people import index_people
from pressextract.resolve.quotes.speakers import Speaker, by_surroundings, by_words
from pressextract.shapes import Evidence, Span
from pressextract.shapes.facts import Beaten, Found, QuoteFact

if TYPE_CHECKING:
    from pressextract.resolve.outcome import Names
    from pressextract.resolve.quotes.people import People
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["resolve_quotes"]


@dataclass(slots=True)
class _Last:
    """The quotation before, and who spoke it."""

    value: tuple[Span, Speaker] | None = None


def resolve_quotes(doc: CleanDoc, mentions: tuple[Mention, ...], *, names: Names) -> Quotes:
    """Quotations in text order, and what was taken for something else."""
    people = index_people(doc, names)
    last = _Last()
    facts: list[QuoteFact] = []
    for mention in sorted((one for one in mentions if one.kind == "quote"), key=lambda one: one.start):
        speaker = _speaker(doc, people, mention, last=last)
        facts.append(_fact(mention, speaker, number=len(facts) + 1))
        if speaker:
            last.value = (Span(mention.start, _clause_end(mention)), speaker)
    facts = _with_indirect(doc, people, facts, mentions=mentions)
    beaten = tuple(
        Beaten(one.start, one.end, one.rule, one.value.by, one.value.why)
        for one in mentions
        if one.kind == "quote_beaten"
    )
    return Quotes(quotes=tuple(facts), beaten=beaten)


def _with_indirect(
    doc: CleanDoc, people: People, facts: list[QuoteFact], *, mentions: tuple[Mention, ...]
) -> list[QuoteFact]:
    """Indirect speech among the quotations, all in text order; there is some only where it was asked for."""
    indirect = [
        replace(
            _fact(one, by_words(doc, people, words=one.value.speaker, quote=Span(one.start, one.end)), number=0),
            kind="indirect",
        )
        for one in mentions
        if one.kind == "indirect"
    ]
    if not indirect:
        return facts
    ordered = sorted([*facts, *indirect], key=lambda fact: (fact.found.start, fact.found.end))
    return [replace(fact, id=f"q{number}") for number, fact in enumerate(ordered, 1)]


def _clause_end(mention: Mention) -> int:
    words = mention.value.speaker
    return max(mention.end, words.end if words else 0)


def _speaker(doc: CleanDoc, people: People, mention: Mention, *, last: _Last) -> Speaker | None:
    quote = Span(mention.start, mention.end)
    words = mention.value.speaker
    if words:
        found = by_words(doc, people, words=words, quote=quote)
        if found:
            return found
    if mention.value.continues and last.value:
        return Speaker(last.value[1].id, last.value[1].text, "goes on from the quotation before", 0.85)
    found = by_surroundings(doc, people, quote=quote, last=last.value)
    if found is None and words:
        return Speaker(None, doc.text[words.start : words.end], "only described", 0.5)
    return found


def _fact(mention: Mention, speaker: Speaker | None, *, number: int) -> QuoteFact:
    evidence = (*mention.evidence, Evidence("speaker", speaker.how)) if speaker else mention.evidence
    found = Found(mention.start, mention.end, mention.rule, mention.strength, evidence)
    return QuoteFact(
        id=f"q{number}",
        found=found,
        speaker=speaker.id if speaker else None,
        speaker_text=speaker.text if speaker else None,
        cue=mention.value.cue,
    )
