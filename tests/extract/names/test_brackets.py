from __future__ import annotations

import pytest

from pressextract.extract.names import EXTRACTOR
from support import make_doc, make_names


def houses(text: str, *people: str) -> list[str]:
    names = EXTRACTOR.run(make_doc(text), make_names(text, {"PER": people}), ())
    return [one.text for one in names if one.kind == "name" and one.rule == "name.org_family"]


@pytest.mark.parametrize(
    ("text", "people", "house"),
    [
        ("sagt Eva Muster (Blumenhaus Muster). Danke.", ("Eva Muster", "Muster"), "Blumenhaus Muster"),
        ("Dabei ist Jan Özdemir (Feinkost am Markt Özdemir)", ("Jan Özdemir",), "Feinkost am Markt Özdemir"),
    ],
)
def test_a_house_with_the_owners_surname_is_an_organization(text, people, house):
    assert houses(text, *people) == [house]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Muster (Foto Muster)",
        "Eva Muster (geb. Muster)",
        "Eva Muster (Blumenhaus Rose)",
        "Eva Muster (52)",
        "Eva Muster (Muster)",
    ],
)
def test_other_brackets_are_none(text):
    assert houses(text, "Eva Muster") == []
