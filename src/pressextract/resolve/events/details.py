"""What a release says of taking part: who invites, where to register and until when, what it costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pressextract.shapes import CleanDoc, Mention
    from pressextract.shapes.facts import DateFact, EventFact

__all__ = ["with_details"]

_SENTENCE = regex.compile(
    r"(?:[^.!?\n]|(?<=\d)\.(?=\s?[\d\p{L}])|\.(?=\p{L}|\d)|(?<=\b(?:Dr|Prof|St|Tel|Nr|ca|z|e))\.|[?](?=\S))+"
)
_AMOUNT = r"\d{1,4}(?:[.,]\d\d|,-|,–)?[ ]?(?:Euro|EUR|€|Franken|CHF)|CHF[ ]?\d{1,4}(?:[.,]\d\d)?"
_FEE = regex.compile(
    r"(?i:\b(?:eintritt\p{L}*|teilnahme\p{L}*|\p{L}*gebühr(?:en)?|kosten(?:beitrag)?|unkostenbeitrag|tickets?|karten|angebot"
    r"|veranstaltung|workshop|kurs|führung))\b"
    r"[^.!?\n]{0,60}?\b(?P<fee>frei(?!willig|tag|[ ]?zu)|kostenlos|kostenfrei|gebührenfrei|gratis"
    rf"|(?:je(?:weils)?[ ])?(?:{_AMOUNT}))(?![\p{{L}}])"
)
_REGISTERS = regex.compile(
    r"\b(?:Anmeldung(?:en)?|[Aa]nmelden|anzumelden|angemeldet|[Rr]egistrier\p{L}+|Voranmeldung)\b"
)
_CLOSES = regex.compile(r"\b(?:bis|spätestens|Anmeldeschluss|Anmeldefrist)\b")
_CONTACT = regex.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s,;)]+[^\s,;).]|(?:\+49|0)[\d /()-]{6,}\d"
)
_INVITES = regex.compile(
    r"\b(?:lädt|laden|lud|luden|veranstalte\w*|organisier\w+|richtet|richten|ausgerichtet|bietet|bieten)\b"
)
_ORGANIZER = regex.compile(
    r"\bVeranstalter(?:in(?:nen)?)?(?:[ ](?:ist|sind|des[ ]\p{L}+[ ]ist)|:)?[ ](?:d(?:er|ie|as)[ ])?$"
)
_BY = regex.compile(r"\b(?:veranstaltet|organisiert|ausgerichtet)[ ](?:wird|wurde|von|vom)\b[^.!?\n]{0,40}$")
_REACH = 3
"""Sentences behind the happening that may speak of it; a programme's next item ends them."""


def with_details(
    doc: CleanDoc, facts: Sequence[EventFact], *, mentions: Sequence[Mention], dates: Mapping[tuple[int, int], DateFact]
) -> tuple[EventFact, ...]:
    """The happenings with organizer, registration, fee and deadline, where the text gives them."""
    bodies = [one for one in mentions if one.kind == "name" and one.value.label == "ORG"]
    starts = sorted(span.start for fact in facts for span in fact.spans)
    done = []
    for fact in facts:
        near = _near(doc.view, fact, starts=starts, alone=len(facts) == 1)
        registers = next((one for one in near if _REGISTERS.search(doc.view, *one)), None)
        done.append(
            replace(
                fact,
                organizer=next((name for span in near for name in _organizer(doc, span, bodies=bodies)), None),
                registration=_registration(doc.view, registers) if registers else None,
                fee=next((found["fee"] for one in near for found in [_FEE.search(doc.view, *one)] if found), None),
                deadline=_deadline(doc.view, registers, dates=dates, event=fact) if registers else None,
            )
        )
    return tuple(done)


def _near(view: str, fact: EventFact, *, starts: Sequence[int], alone: bool) -> tuple[Span, ...]:
    """The sentence of the happening and those behind it, up to the next happening or the end of the paragraph."""
    first = fact.spans[0].start
    stop = next((start for start in starts if start > first and not _is_own(fact, start)), len(view))
    begin = max(view.rfind("\n", 0, first), _last_end(view, first)) + 1
    last = len(view) if alone else _paragraph_end(view, first)
    found: list[Span] = []
    for match in _SENTENCE.finditer(view, begin, max(last, first + 1)):
        if match.start() >= stop or (len(found) > _REACH and not alone):
            break
        if match.group().strip():
            found.append(Span(*match.span()))
    return tuple(found)


def _is_own(fact: EventFact, start: int) -> bool:
    return any(span.start == start for span in fact.spans)


def _last_end(view: str, at: int) -> int:
    ends = [
        match.end()
        for match in regex.finditer(r"(?<!\d|\b\p{L}|\b(?:Dr|Prof|St))[.!?](?=\s)", view[max(0, at - 400) : at])
    ]
    return max(0, at - 400) + ends[-1] - 1 if ends else -1


def _paragraph_end(view: str, at: int) -> int:
    end = view.find("\n\n", at)
    return end if end >= 0 else len(view)


def _organizer(doc: CleanDoc, sentence: Span, *, bodies: Sequence[Mention]) -> Iterator[str]:
    """``Veranstalter ist X``, ``organisiert von X``, and who stands before or right behind a verb of inviting."""
    inside = [one for one in bodies if sentence.start <= one.start and one.end <= sentence.end]
    for body in inside:
        ahead = doc.view[sentence.start : body.start]
        if _ORGANIZER.search(ahead) or _BY.search(ahead):
            yield body.text
    verb = _INVITES.search(doc.view, *sentence)
    if verb is None:
        return
    for body in inside:
        subject = regex.search(
            r"(?:^|[.:,]|\b(?:und|[Dd]er|[Dd]ie|[Dd]as|[Uu]hr))[ \n]*$", doc.view[sentence.start : body.start]
        )
        if subject and (body.end <= verb.start() or body.start - verb.end() <= len(" die ")):
            yield body.text


def _registration(view: str, sentence: Span) -> str:
    """The address, number or page, else the sentence as written."""
    contact = _CONTACT.search(view, *sentence)
    return contact.group() if contact else " ".join(view[sentence.start : sentence.end].split())


def _deadline(view: str, sentence: Span, *, dates: Mapping[tuple[int, int], DateFact], event: EventFact) -> str | None:
    """The day until which one may register."""
    for (start, end), fact in sorted(dates.items()):
        inside = sentence.start <= start and end <= sentence.end and fact.type in {"DATE", "TIME"}
        if inside and fact.value != event.start and _CLOSES.search(view, sentence.start, start):
            return fact.value
    return None
