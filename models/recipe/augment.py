"""Variants of a training document: other names and nouns in place of its own, lines in capitals, all in lower case."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass, replace
from pathlib import Path

from corpora import Doc, in_capitals, in_lower_case

TOWN_BODY = re.compile(
    r"^(?P<head>(?:Stadt|Gemeinde|Markt|Kreis|Landkreis|Stadtverwaltung|Universitätsstadt|Landratsamt|Stadtwerke|IHK|HWK"
    r"|Sparkasse|Volksbank|Wirtschaftsförderung|Industrie- und Handelskammer|Handwerkskammer|Polizeipräsidium"
    r"|Polizeiinspektion|Feuerwehr|Freiwillige Feuerwehr|Hochschule|Universität|Technische Hochschule|Klinikum"
    r"|Agentur für Arbeit|Amtsgericht|Landgericht|Bistum|VHS|Volkshochschule|SPD|CDU|FDP|AWO|DRK|Caritasverband"
    r"|.* der Stadt|.* des Landkreises) )(?P<place>[A-ZÄÖÜ][a-zäöüß]+)$"
)
KNOWN_TOWNS = 0.7
"""Share of towns with more than 15,000 people among the new ones: villages alone taught that any rare noun is a place."""
NOUN = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{3,}(?![\w-])")
ONE_WORD = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+$")
PERSON = re.compile(r"^[A-ZÄÖÜ][\w'’-]+(?: (?:von|van|de|zu|von der))?(?: [A-ZÄÖÜ][\w'’.-]*){0,2}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Lists to draw from."""

    first: list[str]
    last: list[str]
    towns: list[str]
    cities: list[str]
    nouns: dict[str, list[str]]
    """Forms of common nouns by their last two letters."""
    known: frozenset[str] = frozenset()

    @classmethod
    def read(cls, path: Path) -> Names:
        """The lists as prepare.py wrote them."""
        lists = json.loads(path.read_text(encoding="utf-8"))
        return cls(**lists, known=frozenset(word for words in lists["nouns"].values() for word in words))


class Renamer:
    """Draws one new name for each old one of a document."""

    def __init__(self, names: Names, rng: random.Random, *, share: float) -> None:
        self.names, self.rng, self.share = names, rng, share
        self.people: dict[str, str] = {}
        self.towns: dict[str, str] = {}

    def surname(self) -> str:
        """A family name, now and then double, noble or made from a town."""
        last, draw = self.rng.choice(self.names.last), self.rng.random()
        if draw < 0.08:
            return f"{last}-{self.rng.choice(self.names.last)}"
        if draw < 0.11:
            return f"von {self.rng.choice(self.names.towns)}"
        if draw < 0.17:
            return self.rng.choice(self.names.towns).split(" ")[0]
        if draw < 0.22:
            town = self.rng.choice(self.names.towns).split(" ")[0]
            return town + ("r" if town.endswith("e") else "er")
        return last

    def person(self, old: str) -> str:
        """The new name, word by word the same for the same old word."""
        words = old.split(" ")
        genitive = len(words[-1]) > 3 and words[-1].endswith("s") and words[-1][:-1] in self.people
        last = words[-1][:-1] if genitive else words[-1]
        if last not in self.people:
            self.people[last] = self.surname() if self.rng.random() < self.share else last
        new_last = self.people[last] + ("s" if genitive else "")
        if len(words) == 1:
            return new_last
        if words[0] not in self.people:
            first = self.rng.choice(self.names.first)
            self.people[words[0]] = first if self.rng.random() < self.share else words[0]
        return f"{self.people[words[0]]} {new_last}"

    def town(self, old: str) -> str:
        """The new town for an old one-word place."""
        if old not in self.towns:
            pool = self.names.cities if self.rng.random() < KNOWN_TOWNS else self.names.towns
            self.towns[old] = self.rng.choice(pool) if self.rng.random() < self.share else old
        return self.towns[old]

    def surface(self, old: str, label: str) -> str:
        """The name that stands in for `old`."""
        if label == "PER" and PERSON.match(old):
            return self.person(old)
        if label == "LOC" and ONE_WORD.match(old):
            return self.town(old)
        if label == "ORG" and (found := TOWN_BODY.match(old)):
            return found["head"] + self.town(found["place"])
        return old


def renamed(doc: Doc, names: Names, rng: random.Random, *, share: float = 0.7) -> Doc:
    """The document with other people and towns; every offset is moved along."""
    renamer = Renamer(names, rng, share=share)
    pieces, spans, masked, at, shift = [], [], [], 0, 0
    queue = sorted([*((s, e, label) for s, e, label in doc.spans), *((s, e, "") for s, e in doc.masked)])
    for start, end, label in queue:
        if start < at:
            continue
        new = renamer.surface(doc.text[start:end], label) if label else doc.text[start:end]
        pieces += [doc.text[at:start], new]
        place = (start + shift, start + shift + len(new))
        spans += [(*place, label)] if label else []
        masked += [] if label else [place]
        shift += len(new) - (end - start)
        at = end
    return replace(doc, text="".join([*pieces, doc.text[at:]]), spans=tuple(spans), masked=tuple(masked))


def with_other_nouns(doc: Doc, names: Names, rng: random.Random, *, share: float = 0.15) -> Doc:
    """The document with some common nouns outside names replaced by rare ones of the same ending.

    What stays unmarked so is not always a frequent word: the tagger learns that an unknown noun is no name by itself.
    """
    taken = sorted([*((s, e) for s, e, _ in doc.spans), *doc.masked])
    edits = []
    for found in NOUN.finditer(doc.text):
        pool = names.nouns.get(found.group()[-2:], ())
        free = not any(s < found.end() and found.start() < e for s, e in taken)
        if pool and free and rng.random() < share and found.group() in names.known:
            edits.append((*found.span(), rng.choice(pool)))
    return edited(doc, edits)


def edited(doc: Doc, edits: list[tuple[int, int, str]]) -> Doc:
    """The document with stretches outside its names replaced; every offset is moved along."""
    pieces, at, moves = [], 0, []
    for start, end, new in edits:
        pieces += [doc.text[at:start], new]
        moves.append((start, len(new) - (end - start)))
        at = end

    def moved(offset: int) -> int:
        return offset + sum(shift for start, shift in moves if start < offset)

    spans = tuple((moved(s), moved(e), label) for s, e, label in doc.spans)
    masked = tuple((moved(s), moved(e)) for s, e in doc.masked)
    return replace(doc, text="".join([*pieces, doc.text[at:]]), spans=spans, masked=masked)


def variant(doc: Doc, names: Names, rng: random.Random) -> Doc:
    """A random variant: a third of the documents with their own words, the others renamed or in another case."""
    draw = rng.random()
    if draw < 0.40:
        doc = renamed(doc, names, rng)
    if rng.random() < 0.50:
        doc = with_other_nouns(doc, names, rng)
    draw = rng.random()
    if draw < 0.12:
        return in_capitals(doc, rng, share=0.35)
    if draw < 0.15:
        return in_lower_case(doc)
    return doc
