"""What can be told of a person's sex: from salutation, role and given name."""

from __future__ import annotations

import pytest
from tests.support import make_doc

from pressextract.resolve.outcome import Names
from pressextract.resolve.quotes.people import index_people
from pressextract.shapes.facts import Found, PersonFact


def sex_of(text: str, name: str) -> str | None:
    start = text.index(name)
    person = PersonFact(
        "p1",
        name,
        (Found(start, start + len(name), "test"),),
        given_name=name.split(maxsplit=1)[0] if " " in name else None,
    )
    return index_people(make_doc(text), Names(persons=(person,))).sexes["p1"]


@pytest.mark.parametrize(
    ("text", "name", "sex"),
    [
        ("Frau Moor sprach.", "Moor", "f"),
        ("Herr Dr. Moor sprach.", "Moor", "m"),
        ("Bürgermeisterin Moor sprach.", "Moor", "f"),
        ("Präsident Moor sprach.", "Moor", "m"),
        ("Ines Moor sprach.", "Ines Moor", "f"),
        ("Uwe Moor sprach.", "Uwe Moor", "m"),
        ("Sabine Moor sprach.", "Sabine Moor", "f"),
        ("Moor sprach.", "Moor", None),
    ],
)
def test_sex(text, name, sex):
    assert sex_of(text, name) == sex
