"""Contacts in running text, merging, roles, evidence."""

from __future__ import annotations

import pytest

from resolve.contacts.box_support import points, resolved

STOLZ, KOLB = "Heike Stolz", "Bettina Kolb"
WFB, AMT = "Wirtschaftsallianz", "Amt für Stadtgrün"


@pytest.mark.parametrize(
    "text",
    [
        "Ansprechpartnerin ist Heike Stolz, Tel: 0221/4710-455, E-Mail: wfb@stadt.example. Das Treffen beginnt danach.",
        "Wer mitmachen will, meldet sich bis Freitag bei Heike Stolz (Tel. 0221 4710-455, wfb@stadt.example).",
        "Auskunft erteilt gerne und jederzeit Heike Stolz unter der Rufnummer 0221 4710-455 oder per Mail an wfb@stadt.example.",
        "Unter der Telefonnummer 0221 4710-455 erreichen Interessierte werktags Heike Stolz, Mails an wfb@stadt.example.",
        "Fragen beantwortet Ihnen gerne Heike Stolz. Sie ist unter 0221 4710-455 und wfb@stadt.example zu erreichen.",
    ],
)
def test_a_person_in_a_sentence(text):
    assert points(text, [STOLZ]) == [(STOLZ, None, ["455"], [], ["wfb"])]


def test_who_only_speaks_in_the_sentence_is_no_contact():
    text = "Heike Stolz sagte, die neue Hotline sei ab sofort für alle unter 0221 4710-455 erreichbar, und freute sich."
    assert points(text, [STOLZ]) == [(None, None, ["455"], [], [])]


def test_each_house_of_a_sentence_gets_its_number():
    text = (
        "Zeugen werden gebeten, sich unter Tel. 040/66969-215 bei der Polizeiinspektion Celle oder bei der "
        "Polizeistation Bergen unter Tel. 040/66969-233 zu melden."
    )
    assert points(text, [], ["Polizeiinspektion Celle", "Polizeistation Bergen"]) == [
        (None, "Polizeiinspektion Celle", ["215"], [], []),
        (None, "Polizeistation Bergen", ["233"], [], []),
    ]


def test_each_person_of_a_sentence_gets_their_number():
    text = "Anmeldungen nehmen gerne entgegen: Heike Stolz unter 0221 4710-455 und wochentags auch Bettina Kolb unter 0221 4710-456."
    assert points(text, [STOLZ, KOLB]) == [(STOLZ, None, ["455"], [], []), (KOLB, None, ["456"], [], [])]


def test_sentences_of_one_paragraph_join():
    text = (
        "Für Fragen der Aussteller ist eine Hotline geschaltet: 069 90009-555, täglich besetzt von morgens bis abends. "
        "Schriftlich erreichen Sie uns jederzeit hier: Amt für Stadtgrün, Markt 1, 46236 Bottrop, amt@stadt.example."
    )
    assert points(text, [], [AMT]) == [(None, AMT, ["555"], [], ["amt"])]


def test_a_url_for_more_information_is_no_contact():
    text = "Weitere Informationen und das ganze Programm finden Sie wie immer unter www.stadt.example/fest."
    assert points(text, [STOLZ]) == []


def test_the_same_point_in_prose_and_box_is_one():
    text = (
        "Wer mitmachen will, meldet sich bitte bis Freitag bei Heike Stolz, Tel. 0221 4710-455.\n\n"
        "Pressekontakt:\nHeike Stolz\nTel. 0221 4710-455\nstolz@wfb.example"
    )
    contacts, _ = resolved(text, [STOLZ])
    (one,) = contacts.contacts
    assert len(one.phones) == 1
    assert len(one.spans) == 2


def test_a_nameless_head_and_a_named_foot_are_one_house():
    text = "Kontakt: Tel: +49 221 471045 oder amt@stadt.example\n\nEin Text folgt.\n\nKontakt\n\nAmt für Stadtgrün\nMarkt 1\n46236 Bottrop"
    contacts, names = resolved(text, [], [AMT])
    (one,) = contacts.contacts
    assert (names[one.organization], len(one.phones), one.address.street) == (AMT, 1, "Markt")


def test_persons_who_share_a_number_stay_two():
    text = "Heike Stolz\nTel. 0221 4710-455\n\n\n\nBettina Kolb\nTel. 0221 4710-455"
    assert [row[0] for row in points(text, [STOLZ, KOLB])] == [STOLZ, KOLB]


@pytest.mark.parametrize(
    ("text", "roles", "role"),
    [
        ("Ansprechpartnerin ist Heike Stolz, Tel. 0221 4710-455.", {}, "Ansprechpartnerin"),
        ("Ansprechpartnerin für die Presse\nHeike Stolz\nTel. 0221 4710-455", {}, "Ansprechpartnerin für die Presse"),
        ("Kontakt:\nHeike Stolz\nLeiterin Kommunikation\nTel. 0221 4710-455", {}, "Leiterin Kommunikation"),
        ("Heike Stolz, Pressesprecherin, Tel. 0221 4710-455", {}, "Pressesprecherin"),
        ("Heike Stolz (Amtsleiterin): Tel. 0221 4710-455", {}, "Amtsleiterin"),
        ("Kontakt: Prokuristin Heike Stolz, Tel. 0221 4710-455", {STOLZ: "Prokuristin"}, "Prokuristin"),
        ("Kontakt:\nHeike Stolz\nTel. 0221 4710-455", {}, None),
        ("Heike Stolz, Bottrop, Tel. 0221 4710-455", {}, None),
        ("Heike Stolz, Pressestelle, Tel. 0221 4710-455", {}, None),
        ("Sprecherin / Heike Stolz / Tel. 0221 4710-455", {}, "Sprecherin"),
        (
            "Heike Stolz (Presse- \nund Öffentlichkeitsarbeit), Tel. 0221 4710-455",
            {},
            "Presse- und Öffentlichkeitsarbeit",
        ),
        ("Gesprächspartnerin bei der IHK: Heike Stolz, Tel. 0221 4710-455", {}, "Gesprächspartnerin"),
        (
            "Ansprechpartnerin für die Medien: Heike Stolz, Leiterin Kommunikation, Tel. 0221 4710-455",
            {STOLZ: "Ansprechpartnerin für die Medien"},
            "Leiterin Kommunikation",
        ),
        (
            "Ansprechpartnerin für die Medien: Heike Stolz, Tel. 0221 4710-455",
            {STOLZ: "Ansprechpartnerin für die Medien"},
            "Ansprechpartnerin für die Medien",
        ),
    ],
)
def test_the_role_word_of_the_box(text, roles, role):
    contacts, _ = resolved(text, [STOLZ], roles=roles)
    assert [one.role for one in contacts.contacts] == [role]


def test_a_role_from_elsewhere_in_the_text_is_not_the_contacts():
    text = "Die Bürgermeisterin eröffnete das Fest.\n\n\nKontakt:\nHeike Stolz\nTel. 0221 4710-455"
    contacts, _ = resolved(text, [STOLZ], roles={STOLZ: "Bürgermeisterin"})
    assert contacts.contacts[0].role is None


def test_evidence_says_why_a_number_belongs_to_whom():
    contacts, _ = resolved("Pressekontakt:\nHeike Stolz\nAmt für Stadtgrün\nTel. 0221 4710-455", [STOLZ], [AMT])
    said = {e.what: e.words for e in contacts.contacts[0].spans[0].evidence}
    assert said == {
        "person": "Heike Stolz: nearest name before the points in the same box",
        "organization": "Amt für Stadtgrün: named in the same box",
        "phone": "0221 4710-455",
    }


def test_refused_digits_are_told_with_what_beat_them():
    contacts, _ = resolved("Steuernummer 012/345/67890, Tel. 0221 4710-455")
    assert [(one.rule, one.by) for one in contacts.beaten] == [("phone.national", "tax.number")]


def test_ids_count_in_text_order_and_spans_hold_the_points():
    text = "Heike Stolz, Tel. 0221 4710-455\n\nPressekontakt:\nBettina Kolb\nTel. 0221 4710-456"
    contacts, _ = resolved(text, [STOLZ, KOLB])
    assert [one.id for one in contacts.contacts] == ["c1", "c2"]
    for one in contacts.contacts:
        assert all(phone.raw in text[span.start : span.end] for span in one.spans for phone in one.phones)


def test_rules_and_confidence_tell_box_from_prose():
    box, _ = resolved("Heike Stolz\nTel. 0221 4710-455", [STOLZ])
    prose, _ = resolved("Wer mitmachen will, meldet sich bis Freitag bei Heike Stolz unter 0221 4710-455.", [STOLZ])
    assert (box.contacts[0].spans[0].rule, prose.contacts[0].spans[0].rule) == ("contact.box", "contact.prose")
    assert box.contacts[0].spans[0].confidence > prose.contacts[0].spans[0].confidence


def test_a_mobile_is_kept_apart():
    contacts, _ = resolved("Heike Stolz, Tel. 0221 4710-455, mobil 0171 39200-17", [STOLZ])
    one = contacts.contacts[0]
    assert ([p.e164 for p in one.phones], [p.e164 for p in one.mobiles]) == (["+492214710455"], ["+491713920017"])


def test_the_headline_names_no_contact():
    text = "Heike Stolz leitet das Amt\nTel. 0221 4710-455"
    assert points(text, [STOLZ], title="Heike Stolz leitet das Amt") == [(None, None, ["455"], [], [])]


def test_a_document_without_contacts():
    assert points("Heute scheint die Sonne über dem Markt.") == []


@pytest.mark.parametrize(
    ("line", "urls"),
    [
        ("Internet: www.wfb.example", ("www.wfb.example",)),
        ("www.wfb.example", ("www.wfb.example",)),
        ("Formulare: www.wfb.example/antrag", ()),
        ("https://www.facebook.com/wfb", ()),
        ("x.com/wfb", ()),
    ],
)
def test_a_contacts_url_is_its_own_site(line, urls):
    contacts, _ = resolved(f"Kontakt:\nHeike Stolz\nTel. 0221 4710-455\n{line}", [STOLZ])
    assert contacts.contacts[0].urls == urls


def test_an_address_in_a_sentence_goes_with_the_point_before_it():
    text = (
        "Anmeldungen nimmt ab sofort gerne Heike Stolz unter 0221 4710-455 in der Lindenallee 301, 47533 Kleve entgegen "
        "und am Abend auch Bettina Kolb unter 0221 4710-456."
    )
    contacts, _ = resolved(text, [STOLZ, KOLB])
    assert [one.address and one.address.city for one in contacts.contacts] == ["Kleve", None]


def test_a_person_far_before_a_number_is_not_tied_to_it():
    filler = "die seit vielen Jahren im Rathaus arbeitet und dort die Feste plant, " * 3
    text = f"Auskunft gibt es bei Heike Stolz, {filler}oder ganz einfach unter der Nummer 0221 4710-455."
    assert points(text, [STOLZ]) == [(None, None, ["455"], [], [])]


def test_a_nameless_repetition_of_a_persons_number_is_absorbed():
    text = "Heike Stolz\nTel. 0221 4710-455\nstolz@wfb.example\n\n\n\nWer Fragen hat, ruft bitte einfach an unter 0221 4710-455."
    assert points(text, [STOLZ]) == [(STOLZ, None, ["455"], [], ["stolz"])]


def test_two_houses_that_share_a_number_are_one_point():
    text = "Amt für Stadtgrün\nTel. 0221 4710-455\namt@stadt.example\n\n\n\nWirtschaftsallianz\nTel. 0221 4710-455"
    assert points(text, [], [AMT, WFB]) == [(None, AMT, ["455"], [], ["amt"])]


def test_neighbouring_paragraphs_with_their_own_people_stay_apart():
    text = (
        "Wer mitmachen will, meldet sich bitte bis Freitag bei Heike Stolz unter 0221 4710-455. "
        "Wer nur zuschauen will, meldet sich bitte bis Samstag bei Bettina Kolb unter 0221 4710-456.\n"
        "Wer spenden will, schreibt bitte einfach bis Sonntag an spende@wfb.example und wartet ab."
    )
    assert points(text, [STOLZ, KOLB]) == [
        (STOLZ, None, ["455"], [], []),
        (KOLB, None, ["456"], [], []),
        (None, None, [], [], ["spende"]),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Amt für Stadtgrün, Kundenservice 0221 4710-600", "Kundenservice"),
        ("Das Bürgertelefon 0221 4710-600 ist geschaltet.", "Bürgertelefon"),
        ("Tourist-Information, Telefon 0221 4710-600", "Tourist-Information"),
        ("Pressestelle, Telefon 0221 4710-600", None),
        ("Amt für Stadtgrün, Telefon 0221 4710-600", None),
        ("Amt für Stadtgrün, info@stadt.example", None),
    ],
)
def test_a_unit_before_its_number_is_the_role_of_a_nameless_point(text, role):
    contacts, _ = resolved(text, [], [AMT])
    assert [one.role for one in contacts.contacts] == [role]


@pytest.mark.parametrize(
    ("text", "orgs", "org"),
    [
        ("Stadt Hof, Amt für Stadtgrün, Tel. 0221 4710-455", ["Stadt Hof", AMT], AMT),
        ("Stadt Hof, Fachbereich Grün, Tel. 0221 4710-455", ["Stadt Hof"], "Stadt Hof"),
        ("Stadt Hof: Heike Stolz, Wirtschaftsallianz, Tel. 0221 4710-455", ["Stadt Hof", WFB], WFB),
    ],
)
def test_the_organization_is_the_unit_or_the_one_beside_the_name(text, orgs, org):
    contacts, names = resolved(text, [STOLZ], orgs)
    assert [names[one.organization] for one in contacts.contacts] == [org]
