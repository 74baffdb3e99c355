"""Employers that a bare post implies, and those that it must not."""

from __future__ import annotations

import pytest

from pressextract.extract.names import EXTRACTOR
from pressextract.resolve.contacts import resolve_contacts
from pressextract.resolve.names import resolve_names
from pressextract.resolve.names.boxed import employers_from_contacts
from support import make_doc, make_names


def employed(text: str, **names) -> list[tuple[str, str | None, str | None, str | None]]:
    doc, annotated = make_doc(text), make_names(text, names)
    mentions = tuple(sorted(EXTRACTOR.run(doc, annotated, ()), key=lambda one: (one.start, -one.end)))
    found = resolve_names(doc, annotated, mentions=mentions)
    houses = {one.id: one.name for one in found.organizations}
    return [
        (
            person.name,
            role.role,
            houses.get(role.organization or ""),
            next((one.words for one in role.found.evidence if one.what == "employer implied"), None),
        )
        for person in found.persons
        for role in person.roles
    ]


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        (
            "Die Bäckerei Lindner backt früh, die Muster AG baut. „Um vier geht es los“, sagt Bäckermeisterin Ute Lindner.",
            {"PER": ["Ute Lindner"], "ORG": ["Bäckerei Lindner", "Muster AG"]},
            ("Ute Lindner", "Bäckermeisterin", "Bäckerei Lindner", "the house carries the surname"),
        ),
        (
            "Die Muster AG baut an.\n\nDas Amt für Wirtschaft hilft. Die Stadt Aalen zahlt. Betriebsleiter Kai Rot dankt.",
            {"PER": ["Kai Rot"], "ORG": ["Muster AG", "Amt für Wirtschaft", "Stadt Aalen"]},
            ("Kai Rot", "Betriebsleiter", "Muster AG", "the one body that has such a post"),
        ),
        (
            "Der Ruderbund Nord lädt ein. Der Verkehrsbund Süd kommt. Der Ruderbund Nord zahlt.\n\nVerbandspräsidentin Ute Ems freut sich.",
            {"PER": ["Ute Ems"], "ORG": ["Ruderbund Nord", "Verkehrsbund Süd"]},
            ("Ute Ems", "Verbandspräsidentin", "Ruderbund Nord", "the role's first part names the body"),
        ),
        (
            "Die Muster AG baut an. Geschäftsführerin Ute Ems freut sich.",
            {"PER": ["Ute Ems"], "ORG": ["Muster AG"]},
            ("Ute Ems", "Geschäftsführerin", "Muster AG", "last organization before in the paragraph"),
        ),
    ],
)
def test_a_bare_post_gets_its_house_with_the_ground(text, names, wanted):
    assert employed(text, **names) == [wanted]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Büro Bürger baut. Bürgermeister Kai Rot dankt.", {"PER": ["Kai Rot"], "ORG": ["Büro Bürger"]}),
        ("Die Muster AG wirbt. Turnierdirektor Kai Rot dankt.", {"PER": ["Kai Rot"], "ORG": ["Muster AG"]}),
        ("Die Muster AG zahlt. In der Jury saß Direktor Kai Rot.", {"PER": ["Kai Rot"], "ORG": ["Muster AG"]}),
        ("Das Amt für Wirtschaft half. Inhaber Kai Rot dankt.", {"PER": ["Kai Rot"], "ORG": ["Amt für Wirtschaft"]}),
        ("Die Muster AG wirbt.\n\nKai Rot, Leiter Vertrieb, dankt.", {"PER": ["Kai Rot"], "ORG": ["Muster AG"]}),
    ],
    ids=["public office", "something of its own", "jury", "no such body", "behind the name"],
)
def test_other_posts_stay_without(text, names):
    assert [row[2] for row in employed(text, **names)] == [None]


def test_a_club_behind_an_athlete_is_no_employer():
    assert employed("Es siegte Kai Rot (SV Aalen).", PER=["Kai Rot"], ORG=["SV Aalen"]) == []


def test_the_house_of_a_contact_box_employs_its_persons():
    from pressextract.extract import extract

    text = "Muster AG\nAm Turm 14\n03046 Cottbus\nPresse: Ute Ems, Tel. 030 23125-651\nTechnik: Kai Rot, Tel. 030 23125-652"
    doc, annotated = make_doc(text), make_names(text, {"PER": ["Ute Ems", "Kai Rot"], "ORG": ["Muster AG"]})
    mentions = extract(doc, annotated)
    names = resolve_names(doc, annotated, mentions=mentions)
    grown = employers_from_contacts(names, resolve_contacts(doc, mentions, names=names))
    house = grown.organizations[0].id
    assert [[role.organization for role in person.roles] for person in grown.persons] == [[house], [house]]
