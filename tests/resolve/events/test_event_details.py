"""Who invites, where to register and until when, what it costs; happenings that were put off."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.resolve import resolve

NAMES = {"ORG": ["Handelsverein Musterau", "Stadt Musterau"], "PER": ["Eva Muster"]}
INVITATION = "Der Handelsverein Musterau lädt am 3. Mai um 19 Uhr zum Infoabend ins Bürgerhaus ein."


def events(text: str):
    doc, names = make_doc(text), make_names(text, NAMES)
    return resolve(doc, names, mentions=extract(doc, names), reference_date=date(2024, 4, 22)).events


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        (INVITATION, "Handelsverein Musterau"),
        ("Das Hoffest ist am 4. Mai um 10 Uhr. Veranstalter ist der Handelsverein Musterau.", "Handelsverein Musterau"),
        ("Das Hoffest am 4. Mai wird organisiert von der Stadt Musterau.", "Stadt Musterau"),
        ("Das Hoffest ist am 4. Mai um 10 Uhr. Mit dabei ist die Stadt Musterau.", None),
    ],
)
def test_organizer(text, organizer):
    assert [event.organizer for event in events(text)] == [organizer]


@pytest.mark.parametrize(
    ("text", "fee"),
    [
        ("Der Eintritt ist frei.", "frei"),
        ("Die Teilnahme ist kostenlos.", "kostenlos"),
        ("Karten kosten 12 Euro.", "12 Euro"),
        ("Die Teilnahmegebühr beträgt 7,50 €.", "7,50 €"),
        ("Die Teilnahme ist freiwillig.", None),
        ("Der Umbau kostete 12 Euro je Stein.", None),
    ],
)
def test_fee(text, fee):
    assert [event.fee for event in events(f"{INVITATION} {text}")] == [fee]


@pytest.mark.parametrize(
    ("text", "registration", "deadline"),
    [
        ("Eine Anmeldung ist bis 30. April an info@musterau.example nötig.", "info@musterau.example", "2024-04-30"),
        ("Anmeldung bis 2. Mai unter Telefon 030 23125-114.", "030 23125-114", "2024-05-02"),
        ("Anmeldung auf www.musterau.example/abend.", "www.musterau.example/abend", None),
        ("Eine Anmeldung ist nicht nötig.", "Eine Anmeldung ist nicht nötig", None),
        ("Es gibt Suppe.", None, None),
    ],
)
def test_registration_and_deadline(text, registration, deadline):
    (event,) = [one for one in events(f"{INVITATION} {text}") if one.start == "2024-05-03T19:00"]
    assert (event.registration, event.deadline) == (registration, deadline)


def test_details_belong_to_the_happening_before_them():
    text = (
        "Der Infoabend ist am 3. Mai um 19 Uhr. Der Eintritt ist frei.\n\n"
        "Das Hoffest ist am 4. Mai um 10 Uhr. Karten kosten 5 Euro."
    )
    assert [(event.title, event.fee) for event in events(text)] == [("Infoabend", "frei"), ("Hoffest", "5 Euro")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Das Hoffest wird auf Samstag, den 11. Mai, verschoben.", "moved"),
        ("Die Verlegung steht fest: Neuer Termin für das Hoffest ist der 11. Mai.", "moved"),
        ("Das Hoffest ist am 11. Mai auf dem Markt.", "planned"),
        ("Das Hoffest am 11. Mai fällt aus.", "cancelled"),
    ],
)
def test_a_happening_that_was_put_off_is_moved(text, status):
    assert [event.status for event in events(text)] == [status]


def test_statt_am_belongs_to_finden():
    text = "Der nächste Planungsworkshop findet statt am 11.Oktober (17 Uhr im Haus der Wirtschaft)."
    assert [event.start for event in events(text)] == ["2024-10-11T17:00"]


def test_day_and_hour_in_brackets_with_a_missing_blank():
    (event,) = events("Der Infoabend ist am 11.Oktober (17 Uhr im Haus der Wirtschaft).")
    assert (event.start, event.venue) == ("2024-10-11T17:00", "Haus der Wirtschaft")
