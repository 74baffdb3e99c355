"""Persons and bodies of a document as a speaker search needs them: by place, by sex, by role."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

if TYPE_CHECKING:
    from pressextract.resolve.outcome import Names
    from pressextract.shapes import CleanDoc, Span
    from pressextract.shapes.facts import PersonFact

__all__ = ["People", "Place", "Sex", "index_people"]

Sex = Literal["f", "m"] | None


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Given names whose ending misleads; general knowledge. Endings decide the rest.
_MEN = _names("""
    Luca Sascha Joshua Elia Mika Nikita Attila Ilja Ilya Mustafa Musa Uwe Ole Malte Arne Helge Hauke Thore Mike
    Steve Rune Eike Bernie Heiko René Rene Andre André Dieter Mathis Pierre Ante Helge Kalle Janne Arve Götz Elmar
    Hanke Wolfe Dante Claude Jerome Jérôme Ade Ike Gise Onne Enne Tamme Behrend Harke Sönke Henke Wiebe Fiete Fokke
    Tade Ubbe Uffe Okke Benne Dole Thede
""")
_WOMEN = _names("""
    Ines Agnes Doris Iris Karin Kathrin Katrin Cathrin Kerstin Carmen Ellen Helen Maren Karen Kirsten Birgit Margit
    Gudrun Ingrid Astrid Sigrid Judith Edith Ruth Elisabeth Esther Ester Margot Marion Sharon Manon Yvonne Aylin
    Jasmin Yasmin Yasemin Dagmar Heidrun Ingeborg Gertrud Waltraud Irmgard Hildegard Annegret Margret Margrit Elif
    Carolin Karolin Mechthild Almut Gerlind Beatrix Annett Janet Jeanett Susann Nicol Isabel Isabell Rachel Mabel
    Muriel Carol Nurcan Songül Gül Aygül Özlem Meltem Sevim Zeynep Melek Ann Anett Lilian Vivian Miriam Mirjam
    Hannah Sarah Deborah Leah Noemi Naomi Heidi Conny Jenny Nancy Emily Romy Wendy Ricky Gabi Uschi Susi Steffi Rosi
    Vroni Anni Lilli Evi Mimi Lucy Kim Marlen Gwendolin Ilsabe Hedwig Adelheid Roswith Marlies Annelies Liselott
    Charlott Margitt Ingrit Berit Marit Gesin Kristin Christin Katarin Martin-Luise Thanh Rosmarin Iman Aylin Selin
    Pelin Esin Nesrin
""")
_FEMALE_ENDING = regex.compile(r"(?:a|e|ie|ine|eke|ike|ette|inde|trud|hild|gard|lind)$")
_ROLE_FEMALE = regex.compile(r"(?:in|frau|schwester|erste Vorsitzende|Dame)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """One mention of a person or body."""

    start: int
    end: int
    id: str
    label: Literal["PER", "ORG"]


@dataclass(frozen=True, slots=True)
class People:
    """All persons and bodies.

    Attributes:
        places: Their mentions in text order.
        sexes: Of persons by id, as far as name, salutation or role tell.
    """

    view: str
    places: tuple[Place, ...]
    persons: dict[str, PersonFact]
    sexes: dict[str, Sex]

    def at(self, span: Span) -> Place | None:
        """The mention that a span touches."""
        return next((place for place in self.places if place.start < span.end and span.start < place.end), None)

    def before(self, at: int) -> tuple[Place, ...]:
        """Mentions that begin before an offset, in text order."""
        return self.places[: bisect_right(self.places, at - 1, key=lambda place: place.start)]

    def fits(self, place: Place, sex: Sex) -> bool:
        """Whether a pronoun or article of this sex can mean the person."""
        known = self.sexes.get(place.id)
        return place.label == "PER" and (sex is None or known is None or known == sex)


def index_people(doc: CleanDoc, names: Names) -> People:
    """The index of one document."""
    places = [Place(found.start, found.end, person.id, "PER") for person in names.persons for found in person.mentions]
    places += [Place(found.start, found.end, body.id, "ORG") for body in names.organizations for found in body.mentions]
    persons = {person.id: person for person in names.persons}
    return People(
        view=doc.view,
        places=tuple(sorted(places, key=lambda place: (place.start, place.end))),
        persons=persons,
        sexes={key: _sex(doc.view, person) for key, person in persons.items()},
    )


def _sex(view: str, person: PersonFact) -> Sex:
    for found in person.mentions:
        ahead = view[max(0, found.start - 40) : found.start]
        if regex.search(r"\bFrau[ ](?:\p{L}+\.[ ]?)*$", ahead):
            return "f"
        if regex.search(r"\bHerrn?[ ](?:\p{L}+\.[ ]?)*$", ahead):
            return "m"
        noun = regex.search(
            r"(\p{Lu}[\p{L}-]*(?:in|frau|mann|er|or|ent|eur|ist|rat|präses))[ ](?:\p{L}+\.[ ]?)*$", ahead
        )
        if noun:
            return "f" if _ROLE_FEMALE.search(noun.group(1)) else "m"
    for role in person.roles:
        if role.role and _ROLE_FEMALE.search(role.role.split()[0]):
            return "f"
    return _sex_of_name(person.given_name or (person.name.split()[0] if " " in person.name else ""))


def _sex_of_name(given: str) -> Sex:
    first = regex.split(r"[ -]", given)[0]
    if not first or first.endswith("."):
        return None
    if first in _WOMEN:
        return "f"
    if first in _MEN:
        return "m"
    return "f" if _FEMALE_ENDING.search(first) else "m"
