"""From the words that name a speaker to the person or body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.resolve.quotes.people import Sex
from pressextract.shapes import Span

if TYPE_CHECKING:
    from pressextract.resolve.quotes.people import People, Place
    from pressextract.shapes import CleanDoc

__all__ = ["Speaker", "by_surroundings", "by_words"]

_OBLIQUE = regex.compile(
    r"\b(?:an|von|mit|für|bei|über|gegenüber|neben|durch|ohne|gegen|nach|vor|unter|zu|um|wegen|dank|auf|vom|beim"
    r"|zum|zur|am|im|des|dem|den)"
    r"[ ](?:(?:de[mnrs]|die|das|eine[mnr]?|Herrn|Frau|Dr\.|Prof\.)[ ])*(?:\p{Lu}[\p{L}-]+[ ]){0,2}$"
)
_SENTENCE = regex.compile(
    r"(?<!\b\d{1,2}|\b\p{L}|\b(?:Dr|Prof|St|Mag|Ing|Dipl|Univ|Nr|bzw|ca|rer|nat|phil))[.!?…:][“”\"«»]?[ \n]+|\n+"
)
_PRONOUNS: dict[str, Sex] = {"er": "m", "sie": "f", "dieser": "m", "diese": "f"}
_POSSESSIVES: dict[str, Sex] = {"ihr": "f", "sei": "m"}
_CREDIT = regex.compile(r"(?:Fotos?|Bild(?:er)?|Quelle|Copyright|©|Grafik|Text)\b[^\n]{0,30}$")
_LONG_NOUN = 5
"""Shorter nouns are no role words but parts of many others."""
_NOBODY = frozenset({"jemand", "viele", "manche", "alle", "beide", "man", "einige", "mehrere"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke.

    Attributes:
        id: Person or organization, or None where only ``text`` tells.
        text: The words that stand for the speaker at the quotation.
        how: The way that led there, for ``explain``.
    """

    id: str | None
    text: str | None
    how: str
    confidence: float


def by_words(doc: CleanDoc, people: People, *, words: Span, quote: Span) -> Speaker | None:
    """The speaker that a name, pronoun or role at the quotation stands for."""
    text = doc.text[words.start : words.end]
    named = people.at(words)
    if named:
        return Speaker(named.id, text, "named", 0.95)
    folded = text.casefold()
    if folded in _NOBODY:
        return Speaker(None, None, "nobody in particular", 0.6)
    sex = _PRONOUNS.get(folded) or (_POSSESSIVES.get(folded[:3]) if " " not in folded else None)
    if sex:
        place = _antecedent(people, before=min(words.start, quote.start), sex=sex)
        return Speaker(place.id, text, f"{text} means the person before", 0.8) if place else None
    if regex.match(r"eine?[ ]", folded):
        return Speaker(None, None, f"{text}: nobody who is named", 0.6)
    return _by_role(people, text, before=quote.start)


def _by_role(people: People, text: str, *, before: int) -> Speaker | None:
    noun = text.rsplit(maxsplit=1)[-1]
    for person in people.persons.values():
        if any(role.role and _same_role(role.role, noun) for role in person.roles):
            return Speaker(person.id, text, "has this role", 0.85)
    near = _named_with(people, noun)
    if near:
        return Speaker(near.id, text, "bears this title elsewhere", 0.8)
    sex: Sex = "f" if regex.match(r"(?:die|eine)\b", text, regex.IGNORECASE) or noun.endswith("in") else "m"
    if not regex.match(r"(?:der|die|eine?r?)\b", text, regex.IGNORECASE) and not noun.endswith(
        ("in", "er", "ent", "or")
    ):
        return None
    place = _antecedent(people, before=before, sex=sex)
    return Speaker(place.id, text, "the person spoken of before", 0.6) if place else None


def _same_role(role: str, noun: str) -> bool:
    head = regex.split(r"[ ,/]", role)[0].casefold()
    word = noun.casefold()
    tail = min(len(head), len(word))
    return (tail >= _LONG_NOUN and (head.endswith(word) or word.endswith(head))) or word in role.casefold().split()


def _named_with(people: People, noun: str) -> Place | None:
    """A person right behind whom or before whom the noun stands somewhere."""
    for place in people.places:
        if place.label != "PER":
            continue
        near = (
            people.view[max(0, place.start - 50) : place.start]
            + " "
            + people.view[place.end : place.end + 60].partition("\n")[0]
        )
        if len(noun) >= _LONG_NOUN and regex.search(rf"{regex.escape(noun)}\b", near, regex.IGNORECASE):
            return place
    return None


def _antecedent(people: People, *, before: int, sex: Sex) -> Place | None:
    """The subject of the last sentence in which somebody of this sex is named."""
    fitting = [place for place in people.before(before) if people.fits(place, sex)]
    if not fitting:
        return None
    known = [place for place in fitting if people.sexes.get(place.id) == sex] if sex else []
    return _last_subject(people.view, known or fitting)


def _last_subject(view: str, pool: list[Place]) -> Place | None:
    """Of the mentions in text order, the subject of the last sentence that has one; else the last mention."""
    rest = pool
    while rest:
        start = _sentence_start(view, rest[-1].start)
        subject = next((place for place in rest if place.start >= start and not _oblique(view, place, start)), None)
        if subject:
            return subject
        rest = [place for place in rest if place.start < start]
    return pool[-1] if pool else None


def _oblique(view: str, place: Place, start: int) -> bool:
    return _OBLIQUE.search(view[start : place.start]) is not None


def _sentence_start(view: str, at: int) -> int:
    low = max(0, at - 600)
    start = low
    for match in _SENTENCE.finditer(view, low, at):
        start = match.end()
    return start


def by_surroundings(doc: CleanDoc, people: People, *, quote: Span, last: tuple[Span, Speaker] | None) -> Speaker | None:
    """The likeliest speaker of a quotation without a clause: the last subject, or who spoke last."""
    view = doc.view
    paragraph = _paragraph_start(view, quote.start)
    floor = max(paragraph, last[0].end if last else 0)
    found = _subject_before(people, quote.start, floor=floor)
    if found:
        return Speaker(found.id, None, "subject of the sentences before", 0.7)
    if last and (last[0].start >= paragraph or _adjacent(view, last[0].end, quote.start)):
        return Speaker(last[1].id, None, "who spoke before", 0.75)
    earlier = _subject_before(people, quote.start, floor=_paragraph_start(view, max(0, paragraph - 2)))
    if earlier:
        return Speaker(earlier.id, None, "subject of the paragraph before", 0.5)
    if last:
        return Speaker(last[1].id, None, "who spoke last", 0.4)
    persons = [place for place in people.places if place.label == "PER"]
    return Speaker(persons[0].id, None, "the first person named", 0.3) if persons else None


def _subject_before(people: People, at: int, *, floor: int) -> Place | None:
    pool = [
        place
        for place in people.before(at)
        if place.label == "PER" and place.start >= floor and not _credited(people, place)
    ]
    return _last_subject(people.view, pool)


def _credited(people: People, place: Place) -> bool:
    """Named as the author of a picture, which is no one who speaks."""
    return _CREDIT.search(people.view[max(0, place.start - 60) : place.start]) is not None


def _paragraph_start(view: str, at: int) -> int:
    return view.rfind("\n", 0, at) + 1


def _adjacent(view: str, end: int, start: int) -> bool:
    """Whether nothing but blank lines and the last speaker's clause lies between."""
    return len(view[end:start].split("\n\n")) <= 2  # noqa: PLR2004 - one paragraph end
