from __future__ import annotations

import pytest

from pressextract.resolve.document import find_issuer
from pressextract.resolve.outcome import Contacts, Names
from pressextract.shapes.facts import ContactFact, Found, OrganizationFact
from support import make_doc

TOWN, FIRM, PAPER = "Stadt Celle", "Allerbau GmbH", "Celler Bote"


def issuer(text, *, zones=None, furniture=(), contact=None, kinds=None):
    doc = make_doc(text, zones=zones, furniture=furniture)
    orgs = []
    for number, name in enumerate((TOWN, FIRM, PAPER), 1):
        places = [at for at in range(len(doc.view)) if doc.view.startswith(name, at)]
        if places:
            found = tuple(Found(at, at + len(name), "name.test") for at in places)
            orgs.append(OrganizationFact(f"o{number}", name, found, kind=(kinds or {}).get(name, "other")))
    contacts = Contacts((ContactFact("c1", (Found(0, 1, "contact.test"),), organization=contact),) if contact else ())
    return find_issuer(doc, names=Names(organizations=tuple(orgs)), contacts=contacts)


@pytest.mark.parametrize(
    "text",
    [
        f"Pressemitteilung der {TOWN}\n\nDie {FIRM} baut eine Brücke. Die {FIRM} ist schnell.",
        f"Die {FIRM} baut eine Brücke.\n\nHerausgeber: {TOWN}",
        f"Die {FIRM} baut eine Brücke.\n\nPressestelle der {TOWN}",
    ],
)
def test_a_cue_names_the_issuer(text):
    assert issuer(text) == TOWN


def test_the_copyright_line_names_the_issuer_though_it_is_furniture():
    line = f"© 2024 {TOWN} | Impressum"
    assert issuer(f"Die {FIRM} baut eine Brücke in der {TOWN}.\n\n{line}", furniture=[line]) == TOWN


def test_a_copyright_line_alone_is_enough():
    assert (
        issuer("Eine Brücke wird gebaut.\n\n© Gemeinde Wathlingen", furniture=["© Gemeinde Wathlingen"])
        == "Gemeinde Wathlingen"
    )


def test_the_contact_box_names_the_issuer():
    assert issuer(f"Die {FIRM} baut für die {TOWN}.", contact="o1") == TOWN


def test_the_paragraph_about_an_organization_names_the_issuer():
    text = f"Die {TOWN} bekommt eine Brücke.\n\nÜber die {FIRM}"
    assert issuer(text, zones={f"Über die {FIRM}": "about"}) == FIRM


def test_a_paper_in_the_lead_is_not_the_issuer():
    lead = f"Der {PAPER} sprach mit der {TOWN}."
    zones = {f"Brücke der {TOWN}": "title", lead: "lead"}
    assert issuer(f"Brücke der {TOWN}\n\n{lead}", zones=zones, kinds={PAPER: "media"}) == TOWN


@pytest.mark.parametrize(
    "text", ["Eine Brücke wird gebaut.", f"Es baut wohl jemand.\n\nDanach sprach die {FIRM} davon."]
)
def test_without_a_mark_the_issuer_stays_open(text):
    assert issuer(text) is None
