"""Indirect speech: what somebody is said to have said, without quotation marks.

Two signs count, each with a person or body named beside it: a source (``Moor zufolge``, ``laut Moor``, ``nach Angaben
von Moor``), or a verb of speech with the subjunctive in the other clause (``Moor sagte, die Halle sei zu klein``).
Sentences with direct speech are left to that. Limits: a speaker who is not named is none; a subjunctive that goes on in
the next sentence without a cue is not followed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.shapes import Evidence, Mention, Span
from pressextract.shapes.speech import QuoteValue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressextract.shapes import Annotated, CleanDoc

__all__ = ["find_indirect"]

_ZONES = frozenset({"lead", "body", "list", "about"})
_BEFORE = regex.compile(
    r"\b(?P<cue>[Ll]aut|[Nn]ach[ ](?:Angaben?|Aussagen?|Auskunft|Worten|Einschätzung|Darstellung|Ansicht|Meinung))[ ]"
    r"(?:(?:von|vom|der|des|dem|den)[ ])?(?:(?:Herrn|Frau|Dr\.|Prof\.|\p{Lu}[\p{L}-]+)[ ]){0,4}$"
)
_AFTER = regex.compile(r"[ ](?P<cue>zufolge)\b")
_SUBJUNCTIVE = regex.compile(
    r"\b(?:sei|seien|habe|hätten?|werde|würden?|müsse|müssten|könne|könnten|solle|wolle|dürfe|gebe|gehe|komme|stehe"
    r"|bleibe|brauche|lasse|bedeute|sehe|wisse|bestehe|gelte|liege|biete|schaffe|führe|wäre|wären)\b"
)
_VERB = (
    r"(?:sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|beton(?:t|te|ten|en)|betonen|berichte(?:t|te|ten|n)|mein(?:t|te|ten|en)"
    r"|erläuter(?:t|te|ten|n)|forder(?:t|te|ten|n)|unterstr(?:ich|ichen|eicht)|bestätig(?:t|te|ten|en)"
    r"|versicher(?:t|te|ten|n)|ergänz(?:t|te|ten|en)|warn(?:t|te|ten|en)|hoff(?:t|te|ten|en)|kritisier(?:t|te|ten|en)"
    r"|behaupte(?:t|te|ten|n)|teil(?:t|te|ten|en)|kündig(?:t|te|ten|en)|räum(?:t|te|ten|en)|wies(?:en)?|weist|schr(?:ieb|eibt)"
    r"|schilder(?:t|te|ten|n)|sprach|spricht|heißt|hieß|argumentier(?:t|te|ten|en))"
)
# "Moor sagte (am Freitag), …" with the verb near the name, on either side of it.
_SAYS = regex.compile(rf"[^,;:]{{0,60}}?\b(?P<cue>{_VERB})\b[^,;:]{{0,80}},")
_SAID = regex.compile(
    rf",[ ](?:so|(?P<cue>{_VERB})|wie)\b[^,;:]{{0,60}}$",
)
_TOLD = regex.compile(
    r"(?P<cue>mitteilt\p{Ll}*|sagt\p{Ll}*|erklärt\p{Ll}*|berichtet\p{Ll}*|betont\p{Ll}*|ankündigt\p{Ll}*)\b"
)
_MIN_CHARS = 20


def find_indirect(doc: CleanDoc, annotated: Annotated, earlier: Sequence[Mention]) -> tuple[Mention, ...]:
    """Indirect speech as mentions of kind ``indirect``, in text order, at most one a sentence."""
    names = [one for one in earlier if one.kind == "name" and one.value.label in {"PER", "ORG"}]
    quotes = [one for one in earlier if one.kind == "quote"]
    return tuple(
        found
        for sentence in annotated.sentences
        if doc.zone_at(sentence.start) in _ZONES
        and not any(quote.start < sentence.end and sentence.start < quote.end for quote in quotes)
        for found in [_in_sentence(doc, sentence, names=names)]
        if found
    )


def _in_sentence(doc: CleanDoc, sentence: Span, *, names: Sequence[Mention]) -> Mention | None:
    words = doc.view[sentence.start : sentence.end]
    sentence = Span(sentence.start + len(words) - len(words.lstrip()), sentence.end)
    words = doc.view[sentence.start : sentence.end]
    end = sentence.start + len(words.rstrip(" \n.!?"))
    inside = [name for name in names if sentence.start <= name.start and name.end <= end]
    readings = [*_by_source(doc.view, Span(sentence.start, end), inside)]
    if _SUBJUNCTIVE.search(words):
        readings += _by_clause(doc.view, Span(sentence.start, end), inside)
    for rule, said, name, cue in readings:
        if said.end - said.start >= _MIN_CHARS:
            value = QuoteValue(cue=cue, speaker=Span(name.start, name.end))
            why = (Evidence("speech", "indirect"), Evidence("cue", cue), Evidence("speaker named", name.text))
            return Mention("indirect", said.start, said.end, doc.text[said.start : said.end], rule, 0.6, value, why)
    return None


_Reading = tuple[str, Span, "Mention", str]


def _by_source(view: str, sentence: Span, names: Sequence[Mention]) -> Iterator[_Reading]:
    for name in names:
        before = _BEFORE.search(view, sentence.start, name.start)
        after = _AFTER.match(view, name.end, sentence.end)
        if before:
            yield "quote.indirect_source", _without(view, sentence, Span(before.start(), name.end)), name, before["cue"]
        elif after:
            yield "quote.indirect_source", _without(view, sentence, Span(name.start, after.end())), name, after["cue"]


def _by_clause(view: str, sentence: Span, names: Sequence[Mention]) -> Iterator[_Reading]:
    """The clause of the speaker stands first or last; the subjunctive must stand in the other one."""
    for name in names:
        says = _SAYS.match(view, name.end, sentence.end) or _SAYS.match(view, sentence.start, sentence.end)
        if says and name.end <= says.end() and _SUBJUNCTIVE.search(view, says.end(), sentence.end):
            start = says.end() + len(view[says.end() : sentence.end]) - len(view[says.end() : sentence.end].lstrip())
            yield "quote.indirect_clause", Span(start, sentence.end), name, says["cue"]
        comma = view.rfind(",", sentence.start, name.start)
        said = _SAID.match(view, comma, name.start) if comma >= 0 else None
        told = _TOLD.search(view, name.end, sentence.end)
        if said and _SUBJUNCTIVE.search(view, sentence.start, comma) and (said["cue"] or told or "so" in said.group()):
            yield (
                "quote.indirect_clause",
                Span(sentence.start, comma),
                name,
                said["cue"] or (told["cue"] if told else "so"),
            )


def _without(view: str, sentence: Span, source: Span) -> Span:
    """The sentence without the words of the source, where they stand at one of its ends."""
    if not view[sentence.start : source.start].strip():
        start = source.end
        while start < sentence.end and view[start] in " ,":
            start += 1
        return Span(start, sentence.end)
    if not view[source.end : sentence.end].strip():
        return Span(sentence.start, sentence.start + len(view[sentence.start : source.start].rstrip(" ,")))
    return sentence
