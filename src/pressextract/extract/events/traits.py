"""What can be seen of a date that may be that of a happening; the weights stand in the resolve room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import (
    CANCELLED,
    DEADLINE,
    EVENT_VERB,
    HAPPENED,
    HISTORY,
    MOVED,
    OPENING_HOURS,
    PLANNED,
    POSTPONED,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressextract.extract.events.groups import TimeGroup
    from pressextract.extract.events.titles import Title
    from pressextract.shapes import CleanDoc, Mention

__all__ = ["read_traits"]

_PREPOSITION = regex.compile(
    r"\b(?P<word>am|ab|bis|seit|vom|von|im|um|zum|nach|vor|der|den|dem|in|für|gegen|Stand|Foto|per)[ ](?:(?:zum|zu"
    r"|den|dem|der|spätestens|einschließlich)[ ])*$",
    regex.IGNORECASE,
)
_CLOSES = regex.compile(
    r"\b(?:endete?n?|schließ(?:t|en)|schloss(?:en)?|vorbei|läuft|laufen|bis|Ende)\b[^.!?;,\n]{0,25}$"
)
_CITED = regex.compile(
    r"(?:Beschluss|Urteil|Gesetz|Verordnung|Schreiben|Bescheid|Fassung|Bericht|Meldung|Mitteilung|Pressemitteilung"
    r"|Ausgabe|Erlass|Vertrag|Antrag|Bericht)s?[ ](?:\p{L}+[ ])?vom[ ]$"
)
_LABEL = regex.compile(
    r"(?i)(?:termine?|wann|datum|zeit|zeitpunkt|tag|beginn|start|uhrzeit|veranstaltung|einlass|wo|was"
    r"|veranstaltungs\p{L}+)\s*:\s*(?:\p{L}{2,12}[,.]?\s*)?$"
)
_BARE_WEEKDAY = regex.compile(
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tags?|Mittwochs?|Sonnabends?|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?"
)
_NEAR = 4
_STEM = 6
_FAR = 14


def read_traits(
    doc: CleanDoc, group: TimeGroup, title: Title | None, *, dates: Sequence[Mention], quotes: Sequence[Mention]
) -> tuple[str, ...]:
    """Names of all traits that apply, sorted."""
    return tuple(
        sorted({*_of_place(doc, group, quotes), *_of_dates(doc, dates), *_of_words(doc, group), *_of_title(doc, title)})
    )


def _of_place(doc: CleanDoc, group: TimeGroup, quotes: Sequence[Mention]) -> Iterator[str]:
    yield f"zone:{doc.zone_at(group.start)}"
    before, behind = doc.view[group.line.start : group.start], doc.view[group.end : group.line.end]
    if not before.strip(" \t•*·–-|("):
        yield "starts line"
    if _LABEL.search(before):
        yield "label"
    if len(before.split()) + len(behind.split()) <= 3:  # noqa: PLR2004 - a town, a bar, "Uhr"
        yield "alone in line"
    if _CLOSES.search(before[-60:]):
        yield "closes"
    if any(quote.start <= group.start < quote.end for quote in quotes):
        yield "in speech"
    if before.rstrip().endswith("("):
        yield "in brackets"
    if group.joined:
        yield "joined"


def _of_dates(doc: CleanDoc, dates: Sequence[Mention]) -> Iterator[str]:
    types = [mention.value.type for mention in dates]
    if "TIME" in types:
        yield "clock"
    if "DATE" not in types:
        yield "clock only"
    if len(dates) > 1:
        yield "several"
    if any(mention.value.weekday for mention in dates):
        yield "weekday"
    days = [mention.text for mention in dates if mention.value.type == "DATE"]
    if days and all(_BARE_WEEKDAY.fullmatch(day) for day in days):
        yield "weekday only"
    if any(mention.value.anchor == "now" for mention in dates):
        yield "relative"
    if any(mention.value.type in {"SET", "DURATION"} for mention in dates):
        yield "recurs"
    words = _PREPOSITION.search(doc.view[max(0, dates[0].start - 30) : dates[0].start])
    yield f"prep:{words['word'].casefold() if words else '-'}"
    if _CITED.search(doc.view[max(0, dates[0].start - 60) : dates[0].start]):
        yield "cited"


def _of_words(doc: CleanDoc, group: TimeGroup) -> Iterator[str]:
    sentence = doc.view[group.sentence.start : group.sentence.end]
    near = doc.view[max(group.sentence.start, group.start - 60) : min(group.sentence.end, group.end + 60)]
    for name, pattern, text in (
        ("verb", EVENT_VERB, sentence),
        ("past", HAPPENED, sentence),
        ("deadline", DEADLINE, near),
        ("history", HISTORY, near),
        ("hours", OPENING_HOURS, sentence),
        ("cancelled", CANCELLED, sentence),
    ):
        if pattern.search(text):
            yield name
    if MOVED.search(near) or (PLANNED.search(near) and POSTPONED.search(sentence)):
        yield "moved away"


def _of_title(doc: CleanDoc, title: Title | None) -> Iterator[str]:
    if title is None:
        yield "title:none"
        return
    yield f"title:{title.how}"
    words = title.name or doc.view[title.span.start : title.span.end]
    if any(mark in words for mark in '„“”»«"'):
        yield "quoted title"
    stems = {word[:_STEM].casefold() for word in regex.findall(r"\p{L}{4,}", words)}
    if doc.title and any(stem in doc.view[doc.title.start : doc.title.end].casefold() for stem in stems):
        yield "in headline"
    if any(doc.view.casefold().count(stem) > 2 for stem in stems):  # noqa: PLR2004 - once here, and twice elsewhere
        yield "told again"
    if title.noun is None:
        return
    if title.noun.generic:
        yield "generic"
    if title.noun.act:
        yield "act"
    if title.noun.title != (title.noun.start, title.noun.end):
        yield "long title"
    if title.how == "noun":
        yield "near" if title.distance <= _NEAR else ("far" if title.distance > _FAR else "in reach")
