"""Nouns that name a happening, with the words that belong to the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import (
    ACT_NOUNS,
    GENERIC_NOUNS,
    NOT_EVENTS,
    NOUN,
    NOUN_ENDINGS,
    PARTS_OF_TIME,
    WHOLE_WORDS,
)
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressextract.shapes import Mention

__all__ = ["EventNoun", "find_nouns", "stretch_title"]

_QUOTED = r"[„“\"»«][^„“”\"»«\n]{2,80}[“”\"«»]"
_CAP = r"\p{Lu}[\p{L}\d&+/’'.-]*(?<!\.)"
_TIME = (
    r"[ ](?:den|das|die)?[ ]?(?:Frühjahr|Frühling|Sommer|Herbst|Winter|Januar|Februar|März|April|Mai|Juni|Juli|August"
    r"|September|Oktober|November|Dezember|Jahres|Monats|Woche|Sommers|Herbstes)\b"
)
# "Tag der offenen Tür", "Übergabe der Urkunden", "Forum Handel", "Messe „Hof hält dich“", "Konferenz 2018".
_BEHIND = regex.compile(
    rf"(?:[ ](?:zum[ ]Thema[ ]|mit[ ]dem[ ]Titel[ ]|unter[ ]dem[ ](?:Titel|Motto)[ ])?(?P<quoted>{_QUOTED})"
    rf"|(?P<number>[ ](?:19|20)\d\d\b)|(?P<name>(?:[ ]{_CAP}){{1,3}})(?![ ]?(?:GmbH|e\.))|"
    rf"(?P<genitive>[ ](?:der|des|von|vom|zum|zur|für|über)(?!{_TIME})(?:[ ](?:den|die|das"
    rf"|dem))?(?:[ ]\p{{Ll}}+(?:e[nrs]?|em))?[ ](?:{_QUOTED}|{_CAP})(?:[ ]und[ ]{_CAP})?))"
)
_AHEAD = regex.compile(
    rf"(?:(?P<quoted>{_QUOTED}-?)|\b\d{{1,3}}\.|\b(?:erste|zweite|dritte|vierte|fünfte|letzte)[nrsm]?"
    rf"|\b[A-ZÄÖÜ][\p{{L}}-]+er)[ ]?$"
)
_OF = regex.compile(r"[ ](?:der|des|of|für)[ ](?!\d|Jahres|Monats|Woche)")
_ENGLISH = regex.compile(r"(?:\b(?!(?:Am|Der|Den|Die|Das|Ein|Dem)\b)\p{Lu}[\p{L}’'.&-]*(?<!tag|abend)[ ]){1,4}$")
# "Auftakt des Volksbegehrens": the noun only tells whose.
_HEAD = regex.compile(
    r"(?<![\p{L}-])(?!(?:Rahmen|Anschluss|Vorfeld|Verlauf|Zuge|Jahr|Uhr|Mitte|Anfang|Tag|\p{Lu}\p{Ll}+tag|Rande|Laufe|Folge|Zeit"
    r"|Teil|Ziel|Das|Die|Der|In|Im|An|Am|Mit|Bei|Zu|Auf"
    r"|Von|Nach|Vor|Für|Seit)[ ])\p{Lu}[\p{L}-]{3,}[ ](?:des|der)[ ](?:\p{Ll}+e[nr][ ]|\d+\.[ ])?$"
)
# A word with all its hyphens, and its parts; no other characters occur in NOUN.
_RUN = regex.compile(r"[\p{L}\d&+/’'-]+")
_WORD = regex.compile(r"[\p{L}\d]+")
_BY_TAIL: dict[str, tuple[str, ...]] = {
    tail: tuple(ending for ending in NOUN_ENDINGS if ending.endswith(tail)) for tail in {e[-2:] for e in NOUN_ENDINGS}
}
_ENGLISH_TAILS = frozenset({"day", "night"})
_TOKEN_NAMES = frozenset(
    (
        "day",
        "night",
        "fair",
        "summit",
        "convention",
        "meetup",
        "camp",
        "cup",
        "championship",
        "championships",
        "forum",
        "award",
    )
)


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that names a happening.

    Attributes:
        start, end: The noun itself.
        title: With the words that belong to its name.
        generic: It says little by itself (``Veranstaltung``).
    """

    start: int
    end: int
    title: Span
    tail: str
    generic: bool

    @property
    def bare(self) -> bool:
        """Only the head, without anything that tells it from others (``das Fest``)."""
        return self.title.end - self.title.start <= len(self.tail) + 2

    @property
    def act(self) -> bool:
        """A single act (``Eröffnung``), no gathering."""
        return self.tail in ACT_NOUNS


def find_nouns(view: str, start: int, end: int, *, names: Sequence[Mention] = ()) -> Iterator[EventNoun]:
    """Nouns for happenings between two offsets, in text order.

    Args:
        names: A noun that is part of a name of a body or place (``Forum am Hofgarten``) is none.
    """
    for match in _matches(view, start, end):
        word, tail = match.group(), match["tail"].casefold()
        if any(name.start < match.end() and match.start() < name.end for name in names):
            continue
        if NOT_EVENTS.fullmatch(word) or (
            view[match.end() : match.end() + 1] == "-" and view[match.end() + 1 : match.end() + 2].isalpha()
        ):
            continue
        whole = word.casefold().startswith(tail)
        if tail in WHOLE_WORDS and not whole and view[match.start("tail") - 1] != "-":
            continue
        if whole and tail in PARTS_OF_TIME and not _names_time(view, match, tail=tail):
            continue
        title = stretch_title(
            view,
            Span(*match.span()),
            end=end,
            far=tail in ACT_NOUNS or (whole and tail in GENERIC_NOUNS | PARTS_OF_TIME),
        )
        yield EventNoun(match.start(), match.end(), title, tail, whole and tail in GENERIC_NOUNS)


def _matches(view: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Matches of ``NOUN``; the long pattern is tried only on words with one of its endings."""
    for run in _RUN.finditer(view, start, end):
        if any(_may_be_noun(word) for word in _WORD.findall(run.group())):
            yield from NOUN.finditer(view, run.start(), run.end())


def _may_be_noun(word: str) -> bool:
    folded = word.lower()
    return folded.endswith(_BY_TAIL.get(folded[-2:], ()))


def _names_time(view: str, match: regex.Match[str], *, tail: str) -> bool:
    """``Tag der Umwelt``, ``Day of Remembrance``, ``Open Data Day``: a stretch of time as the name of a happening."""
    if _OF.match(view, match.end()):
        return True
    return tail in _ENGLISH_TAILS and _ENGLISH.search(view, max(0, match.start() - 40), match.start()) is not None


def stretch_title(view: str, noun: Span, *, end: int, far: bool) -> Span:
    """The shortest words that name it: quoted name, year, proper name, and a genitive where the noun alone is vague."""
    stop = noun.end
    match = _BEHIND.match(view, stop, end)
    if match and (match["quoted"] or match["number"] or match["name"] or far):
        stop = match.end()
    begin = noun.start
    english = (
        _ENGLISH.search(view, max(0, begin - 50), begin)
        if view[noun.start : noun.end].casefold() in _TOKEN_NAMES
        else None
    )
    if english and view[max(0, english.start() - 2) : english.start()] not in {". ", "\n"}:
        return Span(english.start(), stop)
    head = _HEAD.search(view, max(0, begin - 60), begin)
    if head and "\n" not in head.group():
        return Span(head.start(), stop)
    ahead = _AHEAD.search(view, max(0, begin - 60), begin)
    if ahead and "\n" not in ahead.group():
        begin = ahead.start()
    return Span(begin, stop)
