"""From the model's spans to persons with roles, organizations and places: extractor and resolver together."""

from __future__ import annotations

import itertools

import pytest

from pressextract.extract.names import EXTRACTOR
from pressextract.resolve.names import resolve_names
from support import make_doc, make_names


def resolved(text: str, **names):
    doc, annotated = make_doc(text), make_names(text, names)
    mentions = EXTRACTOR.run(doc, annotated, ())
    return resolve_names(doc, annotated, mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))


def roles(found) -> list[tuple]:
    houses = {one.id: one.name for one in found.organizations}
    return [(p.name, r.role, houses.get(r.organization)) for p in found.persons for r in p.roles]


def test_a_title_is_kept_beside_the_name_and_the_genitive_is_undone():
    found = resolved("Dr. Eva Lindner sprach. Lindners Rede war kurz.", PER=["Eva Lindner", "Lindners"])
    (person,) = found.persons
    assert (person.name, person.titles, person.given_name, person.family_name) == (
        "Eva Lindner",
        ("Dr.",),
        "Eva",
        "Lindner",
    )
    assert len(person.mentions) == 2


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "Eva Lindner, Geschäftsführerin der Nordlicht Energie GmbH, begrüßte die Gäste.",
            {"PER": ["Eva Lindner"], "ORG": ["Nordlicht Energie GmbH"]},
            [("Eva Lindner", "Geschäftsführerin", "Nordlicht Energie GmbH")],
        ),
        (
            "Jan Özdemir (Blumen Rose e. K.) und Ute Ems (Feinkost GmbH) sprachen.",
            {"PER": ["Jan Özdemir", "Ute Ems"], "ORG": ["Blumen Rose e. K.", "Feinkost GmbH"]},
            [("Jan Özdemir", None, "Blumen Rose e. K."), ("Ute Ems", None, "Feinkost GmbH")],
        ),
        (
            "BKA-Präsident Otto Nagel sprach für das Bundeskriminalamt (BKA).",
            {"PER": ["Otto Nagel"], "ORG": ["Bundeskriminalamt"]},
            [("Otto Nagel", "Präsident", "Bundeskriminalamt")],
        ),
        (
            "Der neue Vorsitzende ist Paul Weber. Peter Weber bleibt Kassenwart.",
            {"PER": ["Paul Weber", "Peter Weber"]},
            [("Paul Weber", "Vorsitzende", None), ("Peter Weber", "Kassenwart", None)],
        ),
        (
            "Oberbürgermeister Karl von Hagen kam.",
            {"PER": ["Karl von Hagen"]},
            [("Karl von Hagen", "Oberbürgermeister", None)],
        ),
        (
            "Ute Ems, Leiterin des Fachdienstes Häfen, und Kai Rot von der Deutschen Ruder-Gesellschaft sprachen.",
            {"PER": ["Ute Ems", "Kai Rot"], "ORG": ["Fachdienstes Häfen", "Deutschen Ruder-Gesellschaft"]},
            [("Ute Ems", "Leiterin", "Fachdienst Häfen"), ("Kai Rot", None, "Deutsche Ruder-Gesellschaft")],
        ),
        (
            "Mit dabei war AMS Ost-Geschäftsführerin Ute Ems.",
            {"PER": ["Ute Ems"], "ORG": ["AMS Ost-Geschäftsführerin"]},
            [("Ute Ems", "Geschäftsführerin", "AMS Ost")],
        ),
        ("Ute Ems wohnt dort, sagt Jan Au.", {"PER": ["Ute Ems", "Jan Au"]}, []),
    ],
)
def test_roles_and_employers(text, names, wanted):
    assert roles(resolved(text, **names)) == wanted


def test_two_people_of_one_surname_are_kept_apart():
    found = resolved("Karl von Hagen kam mit Anna Hagen.", PER=["Karl von Hagen", "Anna Hagen"])
    assert [person.name for person in found.persons] == ["Karl von Hagen", "Anna Hagen"]


def test_a_salutation_parts_two_people_of_one_surname():
    text = "Paul Weber leitet den Verein. Petra Weber führt die Kasse. Herr Weber dankte, Frau Weber ebenso. Frau Weber ging."
    found = resolved(text, PER=["Paul Weber", "Petra Weber", "Weber"])
    assert [(one.name, len(one.mentions)) for one in found.persons] == [("Paul Weber", 2), ("Petra Weber", 3)]


def test_inflection_is_undone_and_the_short_form_is_an_alias():
    text = "Das Angebot des Amtes für Wirtschaft der Stadt Musterau gilt. Das Amt für Wirtschaft berät."
    found = resolved(text, ORG=["Amtes für Wirtschaft der Stadt Musterau", "Amt für Wirtschaft"])
    (office,) = found.organizations
    assert (office.name, office.aliases, office.kind) == (
        "Amt für Wirtschaft der Stadt Musterau", ("Amt für Wirtschaft",), "authority",
    )  # fmt: skip
    assert len(office.mentions) == 2


def test_an_acronym_is_bound_where_it_is_introduced_and_found_again():
    found = resolved(
        "Die Wirtschaftsförderung Lindau (WFL) lädt ein. Die WFL hilft.", ORG=["Wirtschaftsförderung Lindau"]
    )
    (house,) = found.organizations
    assert (house.name, house.aliases, len(house.mentions)) == ("Wirtschaftsförderung Lindau", ("WFL",), 3)


def test_the_legal_form_tells_the_kind():
    found = resolved("Die Nordlicht Energie GmbH baut aus.", ORG=["Nordlicht Energie GmbH"])
    assert [(one.kind, one.legal_form) for one in found.organizations] == [("company", "GmbH")]


def test_the_town_as_actor_is_no_place():
    text = "Sie wohnt in der Lindenstraße 5 in Bottrop. Die Stadt Bottrop hilft."
    found = resolved(text, LOC=["Lindenstraße 5", "Bottrop"], ORG=["Stadt Bottrop"])
    assert [one.name for one in found.organizations] == ["Stadt Bottrop"]
    assert [(one.name, one.kind) for one in found.locations] == [("Lindenstraße 5", "street"), ("Bottrop", "city")]


def test_mentions_do_not_overlap_and_ids_count_in_text_order():
    text = "Eva Lindner von der Stadt Bottrop traf Jan Au in Bottrop. Lindner dankte der Stadt Bottrop."
    found = resolved(text, PER=["Eva Lindner", "Jan Au", "Lindner"], ORG=["Stadt Bottrop"], LOC=["Bottrop"])
    entries = [*found.persons, *found.organizations, *found.locations]
    spans = sorted((one.start, one.end) for entry in entries for one in entry.mentions)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert [one.id for one in found.persons] == ["p1", "p2"]


def test_names_inside_an_email_do_not_count():
    from pressextract.shapes import Mention

    text = "Kontakt: lindner@muster.example"
    mail = Mention("email", 9, len(text), text[9:], "email.plain")
    found = EXTRACTOR.run(make_doc(text), make_names(text, {"PER": ["lindner"]}), (mail,))
    assert [one for one in found if one.kind == "name" and one.value.label == "PER"] == []


@pytest.mark.parametrize(
    ("text", "names", "apart"),
    [
        (
            "Die Gruppe der Fachleute des Abkommens über Seen (CCW) tagt.",
            ["Gruppe der Fachleute des Abkommens über Seen", "CCW"],
            ["Gruppe der Fachleute des Abkommens über Seen", "CCW"],
        ),
        ("Das Impfzentrum Aalen (KKT) öffnet.", ["Impfzentrum Aalen", "KKT"], ["Impfzentrum Aalen", "KKT"]),
        (
            "Der Handballverband Westfalen tagt. Die HBW Aalen spielt. HBW siegt.",
            ["Handballverband Westfalen", "HBW Aalen", "HBW"],
            ["Handballverband Westfalen", "HBW Aalen"],
        ),
        (
            "Die Lotse Hafenbau AG („Lotse“) und die Lotse Verwaltungs GmbH tagen.",
            ["Lotse Hafenbau AG", "Lotse", "Lotse Verwaltungs GmbH"],
            ["Lotse Hafenbau AG", "Lotse Verwaltungs GmbH"],
        ),
        ("NORDLICHT PR und das Magazin NORDLICHT.", ["NORDLICHT PR", "NORDLICHT"], ["NORDLICHT PR", "NORDLICHT"]),
    ],
    ids=["parent's acronym", "place in brackets", "acronym of another name", "two companies", "department"],
)
def test_bodies_that_only_look_alike_stay_apart(text, names, apart):
    found = {one.name for one in resolved(text, ORG=names).organizations}
    assert set(apart) <= found


def test_the_first_word_of_an_acronym_belongs_to_the_name():
    found = resolved("Das Investor Zentrum Nord GmbH (IZN) baut.", ORG=["Zentrum Nord GmbH"])
    assert [(one.name, one.aliases) for one in found.organizations] == [("Investor Zentrum Nord GmbH", ("IZN",))]


def test_an_acronym_for_the_head_of_a_name_is_the_same_body():
    text = "Die Industrie- und Handelskammer zu Aalen (IHK) lädt ein. Die IHK zu Aalen berät."
    found = resolved(text, ORG=["Industrie- und Handelskammer zu Aalen", "IHK zu Aalen"])
    assert [one.name for one in found.organizations] == ["Industrie- und Handelskammer zu Aalen"]


def test_two_columns_are_two_names():
    text = "Ute Lindner                      Kai Roth"
    assert [one.name for one in resolved(text, PER=[text]).persons] == ["Ute Lindner", "Kai Roth"]


def test_a_name_with_zum_behind_a_salutation():
    assert [one.name for one in resolved("Auskunft gibt Herr zum Sande.").persons] == ["zum Sande"]


def test_a_company_begins_behind_the_person_before_it():
    text = "Pressekontakt: Kommunikation Ute Ems Lotse + Kahn GmbH & Co. KG Tel. 030 23125-101"
    found = resolved(text, PER=["Ute Ems"])
    assert [one.name for one in found.persons] == ["Ute Ems"]
    assert [one.name for one in found.organizations] == ["Lotse + Kahn GmbH & Co. KG"]


def test_the_sign_of_an_unsigned_text_is_no_name():
    found = resolved("Hohenlinde (pm). Die Stadtwerke Hohenlinde laden ein.", ORG=["pm", "Stadtwerke Hohenlinde"])
    assert [one.name for one in found.organizations] == ["Stadtwerke Hohenlinde"]


def test_a_legal_form_alone_is_no_name():
    found = resolved("Die Muster GmbH & Co. KGaA baut.", ORG=["GmbH & Co. KGaA"])
    assert [(one.name, one.legal_form) for one in found.organizations] == [
        ("Muster GmbH & Co. KGaA", "GmbH & Co. KGaA")
    ]
