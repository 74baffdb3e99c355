"""The text with its names masked, so that one pattern can speak of names and words at once.

Every character of a name becomes one private-use letter of its kind; offsets stay equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from pressextract.extract.names.person_rules import titles_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pressextract.shapes import Mention

__all__ = ["LOC", "ORG", "PER", "TITLE", "Masked", "ahead_of_persons", "mask"]

ORG, PER, LOC, TITLE = "\ue000", "\ue001", "\ue002", "\ue003"
_LETTER = {"ORG": ORG, "PER": PER, "LOC": LOC}
_PERSON = regex.compile(f"[{TITLE}{PER}]+")
_REACH = 300
"""How far before a name its role may begin, in characters; no role of 260 releases begins further away."""


@dataclass(frozen=True, slots=True)
class Masked:
    """Masked text with its names by start.

    Attributes:
        text: As long as the view; persons' titles and salutations are masked too, with the blanks behind them.
        persons, organizations, places: Mentions by start.
        outer: Start of each person with titles to the person's own start.
    """

    view: str
    text: str
    persons: dict[int, Mention]
    organizations: dict[int, Mention]
    places: dict[int, Mention]
    outer: dict[int, int]

    def person_of(self, match: regex.Match[str], group: str = "person") -> int:
        """Start of the person that a group of a match holds, titles aside."""
        start = match.start(group)
        return self.outer.get(start, start)


def mask(view: str, names: Iterable[Mention]) -> Masked:
    """Mask all names of a document."""
    letters = list(view)
    tables: dict[str, dict[int, Mention]] = {"PER": {}, "ORG": {}, "LOC": {}}
    outer = {}
    for name in names:
        label = name.value.label
        tables[label][name.start] = name
        letters[name.start : name.end] = _LETTER[label] * (name.end - name.start)
        if label == "PER":
            begin, _, _ = titles_before(view, name.start)
            letters[begin : name.start] = TITLE * (name.start - begin)
            outer[begin] = name.start
    return Masked(view, "".join(letters), tables["PER"], tables["ORG"], tables["LOC"], outer)


def ahead_of_persons(masked: Masked) -> Iterator[tuple[int, int]]:
    """The stretches of lines that end with a person's name, in text order, apart from each other.

    A pattern that begins with a role tries hundreds of words at every place; where no name follows, it need not.
    """
    begin = end = -1
    for match in _PERSON.finditer(masked.text):
        line = masked.text.rfind("\n", max(0, match.start() - _REACH), match.start()) + 1
        low = max(line, match.start() - _REACH, 0)
        if low >= end:
            if end >= 0:
                yield begin, end
            begin = low
        end = match.end()
    if end >= 0:
        yield begin, end
