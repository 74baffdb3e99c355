"""States and official keys, as the Statistisches Bundesamt gives them."""

from __future__ import annotations

import pytest

from pressextract.extract.names import EXTRACTOR
from pressextract.resolve.names import resolve_names
from pressextract.resolve.names.municipalities import find_area
from support import make_doc, make_names


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Bottrop", "city", "05512000"),
        ("Stadt Bottrop", None, "05512000"),
        ("Münster", "city", "05515000"),
        ("Essen", "city", "05113000"),
        ("Hof", "city", "09464000"),
        ("Frankfurt am Main", "city", "06412000"),
        ("Frankfurt/Main", "city", "06412000"),
        ("Frankfurt (Oder)", "city", "12053000"),
        ("Halle (Saale)", "city", "15002000"),
        ("Weiden in der Oberpfalz", "city", "09363000"),
        ("Freiburg", "city", "08311000"),
        ("Kreis Recklinghausen", "district", "05562"),
        ("Landkreis Greiz", "district", "16076"),
        ("Salzlandkreis", "district", "15089"),
        ("NRW", "state", "05"),
        ("Freistaat Bayern", "state", "09"),
    ],
)
def test_a_name_that_one_place_bears_has_its_key(name, kind, key):
    area = find_area(name, kind)
    assert area is not None
    assert area.key == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Frankfurt", "city"), ("Halle", "city"), ("Neustadt", "city"), ("Weiden", "city"), ("Rom", "city"), ("Paris", "city"),
        ("Bottrop", "venue"), ("Musterau", "city"), ("Alpen", "city"), ("Tirol", "state"), ("Kreis Musterau", "district"),
    ],
)  # fmt: skip
def test_other_names_have_none(name, kind):
    assert find_area(name, kind) is None


def places(text, *names):
    doc, annotated = make_doc(text), make_names(text, {"LOC": names})
    mentions = EXTRACTOR.run(doc, annotated, ())
    found = resolve_names(doc, annotated, mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))
    return [(one.name, one.kind, one.state, one.key) for one in found.locations]


def test_places_of_a_text_have_state_and_key():
    assert places("In Ahlen und am Ufer.", "Ahlen") == [("Ahlen", "city", "Nordrhein-Westfalen", "05570004")]


@pytest.mark.parametrize(
    ("town", "adjective"),
    [
        ("Bottrop", "Bottroper"),
        ("Bremen", "Bremer"),
        ("Essen", "Essener"),
        ("Dresden", "Dresdner"),
        ("Halle", "Haller"),
    ],
)
def test_adjectives_of_a_named_place_are_derived(town, adjective):
    text = f"In {town} wachsen {adjective} Firmen. {adjective} leben gern dort, an der {adjective} Straße."
    doc, annotated = make_doc(text), make_names(text, {"LOC": [town, f"{adjective} Straße"]})
    mentions = EXTRACTOR.run(doc, annotated, ())
    found = resolve_names(doc, annotated, mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))
    (place,) = [one for one in found.locations if one.name == town]
    assert [text[one.start : one.end + 7] for one in place.derived] == [f"{adjective} Firmen"]


def test_a_text_from_next_door_has_no_german_keys():
    assert places("In der Schweiz liegt Buchs, auch Singen.", "Schweiz", "Singen") == [
        ("Schweiz", "country", None, None),
        ("Singen", "city", None, None),
    ]
