"""Nouns that name a happening, with the words that belong to the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.extract.events.lexicon import ACT_NOUNS, GENERIC_NOUNS, NOT_EVENTS, NOUN, PARTS_OF_TIME
from pressextract.shapes import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pressextract.shapes import Mention

__all__ = ["EventNoun", "find_nouns", "stretch_title"]

_QUOTED = r"[„“\"»«][^„“”\"»«\n]{2,80}[“”\"«»]"
_CAP = r"\p{Lu}[\p{L}\d&+/’'.-]*(?<!\.)"
# "Tag der offenen Tür", "Übergabe der Urkunden", "Forum Brandschutzerziehung", "Messe „Hof hält dich“", "Konferenz 2018".
_BEHIND = regex.compile(
    rf"(?:[ ](?P<quoted>{_QUOTED})|(?P<number>[ ](?:19|20)\d\d\b)|(?P<name>(?:[ ]{_CAP}){{1,3}})(?![ ]?(?:GmbH|e\.))|"
    rf"(?P<genitive>[ ](?:der|des|von|vom|zum|zur|für|im|am|über)(?:[ ](?:den|die|das|dem))?(?:[ ]\p{{Ll}}+(?:e[nrs]?|em))?[ ](?:{_QUOTED}|{_CAP})(?:[ ]und[ ]{_CAP})?))"
)
_AHEAD = regex.compile(
    rf"(?:(?P<quoted>{_QUOTED}-?)|\b\d{{1,3}}\.|\b(?:erste|zweite|dritte|vierte|fünfte|letzte|internationale|offene|große|nächste|öffentliche|feierliche)[nrsm]?"
    rf"|\b[A-ZÄÖÜ][\p{{L}}-]+er)[ ]?$"
)
_OPEN = frozenset(["der", "des"])


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
    def act(self) -> bool:
        """A single act (``Eröffnung``), no gathering."""
        return self.tail in ACT_NOUNS


def find_nouns(view: str, start: int, end: int, *, names: Sequence[Mention] = ()) -> Iterator[EventNoun]:
    """Nouns for happenings between two offsets, in text order.

    Args:
        names: A noun that is part of a name of a body or place (``Forum am Hofgarten``) is none.
    """
    for match in NOUN.finditer(view, start, end):
        word, tail = match.group(), match["tail"].casefold()
        if any(name.start < match.end() and match.start() < name.end for name in names):
            continue
        if NOT_EVENTS.fullmatch(word) or (
            view[match.end() : match.end() + 1] == "-" and view[match.end() + 1 : match.end() + 2].isalpha()
        ):
            continue
        whole = word.casefold().startswith(tail)
        if (
            whole
            and tail in PARTS_OF_TIME
            and not regex.match(r"[ ](?:der|des)[ ]", view[match.end() : match.end() + 5])
        ):
            continue
        title = stretch_title(view, Span(*match.span()), end=end, far=whole)
        yield EventNoun(match.start(), match.end(), title, tail, whole and tail in GENERIC_NOUNS)


def stretch_title(view: str, noun: Span, *, end: int, far: bool) -> Span:
    """The shortest words that name it: quoted name, year, proper name, and a genitive where the noun alone is vague."""
    stop = noun.end
    match = _BEHIND.match(view, stop, end)
    if match and (match["quoted"] or match["number"] or match["name"] or far):
        stop = match.end()
    begin = noun.start
    ahead = _AHEAD.search(view, max(0, begin - 60), begin)
    if ahead and "\n" not in ahead.group():
        begin = ahead.start()
    return Span(begin, stop)
