"""Boxes of short lines: who is reached by what."""

from __future__ import annotations

import pytest

from resolve.contacts.box_support import points, resolved

STOLZ, KOLB, YILDIZ = "Heike Stolz", "Bettina Kolb", "Esra Yıldız"
WFB, AMT = "Wirtschaftsförderung Bottrop GmbH", "Amt für Stadtgrün"


@pytest.mark.parametrize(
    "text",
    [
        "Pressekontakt:\nHeike Stolz\nWirtschaftsförderung Bottrop GmbH\nTel. 0221 4710-455\nstolz@wfb.example",
        "Kontakt\n\nWirtschaftsförderung Bottrop GmbH\n\nHeike Stolz\n\nTelefon 0221 4710-455\n\nstolz@wfb.example",
        "Pressekontakt: Heike Stolz, Wirtschaftsförderung Bottrop GmbH, Tel. 0221 4710-455, stolz@wfb.example",
        "Wirtschaftsförderung Bottrop GmbH | Heike Stolz | 0221 4710-455 | stolz@wfb.example",
        "Kontakt: Wirtschaftsförderung Bottrop GmbH\nPressestelle\nHeike Stolz\nTel. 0221/4710-455 · stolz@wfb.example",
        "Wirtschaftsförderung Bottrop GmbH\nTel. 0221 4710-455\nstolz@wfb.example\nAnsprechpartnerin: Heike Stolz",
        "Pressekontakt Heike Stolz Wirtschaftsförderung Bottrop GmbH Tel.: 0221 4710-455 E-Mail: stolz@wfb.example",
        "Heike Stolz\nWirtschaftsförderung Bottrop GmbH\nTelefon:\n0221 4710-455\nE-Mail:\nstolz@wfb.example",
        "Ihre Ansprechpartnerin\nHeike Stolz (Wirtschaftsförderung Bottrop GmbH)\nT 0221 4710-455 (Mo-Fr 9-12 Uhr)\nstolz@wfb.example",
    ],
)
def test_one_person_in_many_layouts(text):
    assert points(text, [STOLZ], [WFB]) == [(STOLZ, WFB, ["455"], [], ["stolz"])]


def test_a_general_number_and_a_persons_own_are_told_apart():
    text = (
        "Kontakt\nWirtschaftsförderung Bottrop GmbH\nTelefon 0221 4710-000\ninfo@wfb.example\n"
        "Heike Stolz\nTel. 0221 4710-455\nstolz@wfb.example"
    )
    assert points(text, [STOLZ], [WFB]) == [
        (None, WFB, ["000"], [], ["info"]),
        (STOLZ, WFB, ["455"], [], ["stolz"]),
    ]


def test_a_house_behind_a_person_opens_its_own_point():
    text = (
        "Heike Stolz\nTel. 0221 4710-455\nstolz@wfb.example\nAmt für Stadtgrün\nTel. 0221 4710-900\namt@stadt.example"
    )
    assert points(text, [STOLZ], [AMT]) == [(STOLZ, None, ["455"], [], ["stolz"]), (None, AMT, ["900"], [], ["amt"])]


def test_several_persons_in_one_box():
    text = (
        "Ansprechpartner:\nWirtschaftsförderung Bottrop GmbH\nMarkt 1, 46236 Bottrop\n"
        "Heike Stolz: Tel. 0221 4710-455\nBettina Kolb: Tel. 0221 4710-456, kolb@wfb.example"
    )
    assert points(text, [STOLZ, KOLB], [WFB]) == [(STOLZ, WFB, ["455"], [], []), (KOLB, WFB, ["456"], [], ["kolb"])]


def test_the_house_gives_its_address_to_all_persons_of_a_box():
    text = "Amt für Stadtgrün, Markt 1, 46236 Bottrop\nHeike Stolz 0221 4710-455\nBettina Kolb 0221 4710-456"
    contacts, _ = resolved(text, [STOLZ, KOLB], [AMT])
    assert [one.address.raw for one in contacts.contacts] == ["Markt 1, 46236 Bottrop"] * 2


def test_a_general_mail_that_closes_a_box_is_for_all():
    text = "Heike Stolz (Presse): 0221 4710-455\nBettina Kolb (Leitung): 0221 4710-456\ninfo@wfb.example"
    assert points(text, [STOLZ, KOLB]) == [(STOLZ, None, ["455"], [], ["info"]), (KOLB, None, ["456"], [], ["info"])]


def test_a_personal_mail_goes_to_its_person_wherever_it_stands():
    text = "Bettina Kolb, Tel. 0221 4710-456\nHeike Stolz, Tel. 0221 4710-455\nkolb@wfb.example, h.stolz@wfb.example"
    assert points(text, [STOLZ, KOLB]) == [(KOLB, None, ["456"], [], ["kolb"]), (STOLZ, None, ["455"], [], ["h.stolz"])]


def test_a_foreign_name_is_folded_as_in_its_mail():
    text = "Esra Yıldız, Tel. 0221 4710-456\nHeike Stolz, Tel. 0221 4710-455\nyildiz@wfb.example"
    assert points(text, [YILDIZ, STOLZ])[0] == (YILDIZ, None, ["456"], [], ["yildiz"])


def test_as_many_numbers_as_persons_are_one_each():
    text = (
        "Pressestelle: Heike Stolz | Bettina Kolb | Esra Yıldız, Tel. 0221 4710-497 | -531 | -425, presse@bund.example"
    )
    assert points(text, [STOLZ, KOLB, YILDIZ]) == [
        (STOLZ, None, ["497"], [], ["presse"]),
        (KOLB, None, ["531"], [], ["presse"]),
        (YILDIZ, None, ["425"], [], ["presse"]),
    ]


def test_one_number_of_a_team_is_for_all():
    text = "Heike Stolz und Bettina Kolb\nTel. 0221 4710-455"
    assert points(text, [STOLZ, KOLB]) == [(STOLZ, None, ["455"], [], []), (KOLB, None, ["455"], [], [])]


def test_two_columns_run_together():
    text = (
        "Heike Stolz Sprecherin Tel. 0221 4710-455 stolz@wfb.example Bettina Kolb Vorständin Tel. 0221 4710-456 "
        "kolb@wfb.example Amt für Stadtgrün Marktplatz 1 46236 Bottrop Tel. 0221 4710-900 amt@stadt.example"
    )
    assert points(text, [STOLZ, KOLB], [AMT]) == [
        (STOLZ, None, ["455"], [], ["stolz"]),
        (KOLB, None, ["456"], [], ["kolb"]),
        (None, AMT, ["900"], [], ["amt"]),
    ]


def test_a_name_in_brackets_behind_its_number():
    assert points("Tel. 0221 4710-455 (Frau Stolz), 0221 4710-456 (Frau Kolb)", ["Stolz", "Kolb"]) == [
        ("Stolz", None, ["455"], [], []),
        ("Kolb", None, ["456"], [], []),
    ]


def test_headings_part_boxes():
    text = "Pressekontakt:\nHeike Stolz\nTel. 0221 4710-455\n\nFachkontakt:\nBettina Kolb\nTel. 0221 4710-456\n"
    assert points(text, [STOLZ, KOLB]) == [(STOLZ, None, ["455"], [], []), (KOLB, None, ["456"], [], [])]


def test_a_unit_below_the_house_does_not_part_the_box():
    text = (
        "Rückfragen bitte an:\n\nPolizei Hagen\nPressestelle\nHeike Stolz\nTelefon: 0221 4710-701\nFax: 0221 4710-709"
    )
    assert points(text, [STOLZ], ["Polizei Hagen"]) == [(STOLZ, "Polizei Hagen", ["701"], ["709"], [])]


def test_a_footer_of_the_house_is_a_contact():
    text = "Der Text.\n\nAmt für Stadtgrün\nMarkt 1\n46236 Bottrop\n\nT +49 221 4710-0\nF +49 221 4710-459\nM info(at)stadt.example"
    assert points(text, [], [AMT]) == [(None, AMT, ["100"], ["459"], ["info"])]


def test_a_house_with_an_address_alone_is_a_contact():
    contacts, _ = resolved("Kontakt\n\nAmt für Stadtgrün\nMarkt 1\n46236 Bottrop", [], [AMT])
    (one,) = contacts.contacts
    assert (one.organization, one.address.city, one.phones) == ("o1", "Bottrop", ())


@pytest.mark.parametrize(
    "text",
    [
        "Ort: Amt für Stadtgrün, Markt 1, 46236 Bottrop, 18 Uhr",
        "Das Fest steigt in der Lindenallee 301, 47533 Kleve.",
        "Weitere Informationen unter www.stadt.example",
        "Amt für Stadtgrün, 46236 Bottrop",
        "Kontakt\nImpressum\nDatenschutz",
        "Foto: Heike Stolz / Amt für Stadtgrün",
    ],
)
def test_no_contact(text):
    assert points(text, [STOLZ], [AMT]) == []


@pytest.mark.parametrize(
    ("text", "person", "org"),
    [
        ("Pressekontakt\n\nAmt für Stadtgrün", None, AMT),
        ("Ansprechpartnerin: Heike Stolz", STOLZ, None),
        ("Heike Stolz\nStellvertretende Pressesprecherin und Leitung", STOLZ, None),
        ("Rückfragen bitte an:\nHeike Stolz\nAmt für Stadtgrün", STOLZ, AMT),
    ],
)
def test_a_named_box_without_numbers_is_kept(text, person, org):
    assert points(text, [STOLZ], [AMT]) == [(person, org, [], [], [])]


def test_programme_lines_above_a_box_are_not_part_of_it():
    text = (
        "So, 2.12., 17.00 Uhr: Konzert mit Bettina Kolb\nMi, 5.12., 19.30 Uhr: Vortrag, Esra Yıldız\n\n"
        "Gemeindebüro: Frau Stolz, Markt 1, 46236 Bottrop, Telefon (0 69) 9 00 09-0 22"
    )
    assert points(text, ["Stolz", KOLB, YILDIZ]) == [("Stolz", None, ["022"], [], [])]


def test_a_caption_above_a_box_is_not_part_of_it():
    text = "Foto: Bettina Kolb\nTel. 0221 4710-455"
    assert points(text, [KOLB]) == [(None, None, ["455"], [], [])]


def test_opening_hours_do_not_end_a_box():
    text = "Bürgerservice\nTel. 0221 4710-600\n(Mo-Fr 8:00 - 18:00 Uhr)\nservice@stadt.example"
    assert points(text) == [(None, None, ["600"], [], ["service"])]


def test_a_sentence_inside_a_box_belongs_to_it():
    text = "Kontakt\n\nMarkt 1\n46236 Bottrop\nBitte schreiben Sie uns bevorzugt eine Mail: info@stadt.example\nTel. 0221 4710-100"
    assert points(text) == [(None, None, ["100"], [], ["info"])]


def test_a_person_responsible_in_law_with_an_address_is_a_contact():
    contacts, _ = resolved("V.i.S.d.P.: Heike Stolz, Markt 1, 46236 Bottrop", [STOLZ])
    assert [(one.person, one.address.street) for one in contacts.contacts] == [("p1", "Markt")]


def test_columns_kept_apart_by_blanks():
    text = (
        "Kontakt\nDr. Heike Stolz              Bettina Kolb\nLeiterin Presse              Referentin\n"
        "T 069 90009-301               T 069 90009-302\nM 0172 9925904                M 0174 9091317\n"
        "stolz@wfb.example        kolb@wfb.example"
    )
    assert points(text, [STOLZ, KOLB]) == [
        (STOLZ, None, ["301", "904"], [], ["stolz"]),
        (KOLB, None, ["302", "317"], [], ["kolb"]),
    ]


def test_a_unit_of_the_house_has_its_own_number():
    text = (
        "Amt für Stadtgrün\nMarktplatz 1, 46236 Bottrop\nSprecherin / Heike Stolz / 030 23125-810\n"
        "Kundendienst / 030 23125-888\ninfo@stadt.example"
    )
    assert points(text, [STOLZ], [AMT]) == [(STOLZ, AMT, ["810"], [], []), (None, AMT, ["888"], [], ["info"])]


def test_numbers_of_a_house_some_lines_below_its_address():
    text = "Amt für Stadtgrün\nMarktplatz 1\n46236 Bottrop\n\nBürgertelefon\n\nT 030/23125-218\namt@stadt.example"
    assert points(text, [], [AMT]) == [(None, AMT, ["218"], [], ["amt"])]


def test_a_signature_of_a_science_news_service():
    text = "Seegras wächst nach\n\nDr. Heike Stolz Pressestelle\nAmt für Stadtgrün\n\nEin Text."
    zones = {"Dr. Heike Stolz Pressestelle": "subtitle"}
    assert points(text, [STOLZ], [AMT], title="Seegras wächst nach", zones=zones) == [(STOLZ, AMT, [], [], [])]


def test_a_subtitle_names_no_contact():
    text = "Neues Amt\nHeike Stolz stellt sich vor\nTel. 0221 4710-455"
    assert points(text, [STOLZ], title="Neues Amt", zones={"Heike Stolz stellt sich vor": "subtitle"}) == [
        (None, None, ["455"], [], [])
    ]


def test_all_contacts_of_a_box_share_its_only_address():
    text = "Amt für Stadtgrün\nMarktplatz 1, 46236 Bottrop\nHeike Stolz 0221 4710-455\nZentrale: 0221 4710-0"
    contacts, _ = resolved(text, [STOLZ], [AMT])
    assert [one.address.city for one in contacts.contacts] == ["Bottrop", "Bottrop"]
