"""Variants of a training document: other names in place of its own, lines in capitals, all in lower case."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from corpora import Doc, in_capitals, in_lower_case

TOWN_BODY = re.compile(
    r"^(?P<head>(?:Stadt|Gemeinde|Markt|Kreis|Landkreis|Stadtverwaltung|Universitätsstadt|Landratsamt|Stadtwerke|IHK|HWK"
    r"|Sparkasse|Volksbank|Wirtschaftsförderung|Industrie- und Handelskammer|Handwerkskammer|Polizeipräsidium"
    r"|Polizeiinspektion|Feuerwehr|Freiwillige Feuerwehr|Hochschule|Universität|Technische Hochschule|Klinikum"
    r"|Agentur für Arbeit|Amtsgericht|Landgericht|Bistum|VHS|Volkshochschule|SPD|CDU|FDP|AWO|DRK|Caritasverband"
    r"|.* der Stadt|.* des Landkreises) )(?P<place>[A-ZÄÖÜ][a-zäöüß]+)$"
)
ONE_WORD = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+$")
PERSON = re.compile(r"^[A-ZÄÖÜ][\w'’-]+(?: (?:von|van|de|zu|von der))?(?: [A-ZÄÖÜ][\w'’.-]*){0,2}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Lists to draw from."""

    first: list[str]
    last: list[str]
    towns: list[str]


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
            self.towns[old] = self.rng.choice(self.names.towns) if self.rng.random() < self.share else old
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


def renamed(doc: Doc, names: Names, rng: random.Random, *, share: float = 0.6) -> Doc:
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


def variant(doc: Doc, names: Names, rng: random.Random) -> Doc:
    """A random variant: half of the documents as they are, the others renamed or in another case."""
    draw = rng.random()
    if draw < 0.40:
        doc = renamed(doc, names, rng)
    draw = rng.random()
    if draw < 0.12:
        return in_capitals(doc, rng, share=0.35)
    if draw < 0.15:
        return in_lower_case(doc)
    return doc
