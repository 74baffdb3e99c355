from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressextract.clean import clean
from pressextract.shapes import RawDoc

BODY = (
    "Die Stadtwerke Ahrensfeld bauen im kommenden Jahr ein neues Wärmenetz, das rund 400 Haushalte versorgen soll und mit Holz beheizt wird.\n"
    "\n"
    "„Wir haben lange gerechnet, und jetzt fangen wir an“, sagte Geschäftsführerin Wencke Tornow bei der Vorstellung der Pläne im Rathaus.\n"
    "\n"
    "Die Arbeiten beginnen nach den Angaben des Unternehmens im Frühjahr und sollen bis zum Ende des übernächsten Jahres dauern.\n"
)
PAGE = (
    "Startseite | Aktuelles | Karriere | Kontakt\n"
    "Sie sind hier: Startseite > Aktuelles > Meldung\n"
    "\n"
    "Neues Wärmenetz für 400 Haushalte in Ahrensfeld\n"
    "\n"
    "14. März 2023\n"
    "\n" + BODY + "\n"
    "Foto: Stadtwerke Ahrensfeld\n"
    "\n"
    "Pressekontakt\n"
    "Stadtwerke Ahrensfeld GmbH\n"
    "Wencke Tornow\n"
    "Telefon: 030 23125-114\n"
    "E-Mail: tornow@sw-ahrensfeld.example\n"
    "\n"
    "Weitere Meldungen\n"
    "Seite drucken\n"
    "Newsletter abonnieren\n"
    "Impressum | Datenschutz\n"
)


def cleaned(text):
    return clean(RawDoc(id="a", path="a.txt", text=text))


def zones(doc):
    return {doc.text[line.start : line.end].strip(): line.zone for line in doc.lines if line.zone != "blank"}


def removed(text):
    return {line for line, zone in zones(cleaned(text)).items() if zone == "furniture"}


def test_furniture_above_and_below_a_release_is_taken_out():
    assert removed(PAGE) == {
        "Startseite | Aktuelles | Karriere | Kontakt",
        "Sie sind hier: Startseite > Aktuelles > Meldung",
        "Weitere Meldungen",
        "Seite drucken",
        "Newsletter abonnieren",
        "Impressum | Datenschutz",
    }


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Neues Wärmenetz für 400 Haushalte in Ahrensfeld", "title"),
        ("14. März 2023", "dateline"),
        ("Foto: Stadtwerke Ahrensfeld", "caption"),
        ("Pressekontakt", "contact"),
        ("Wencke Tornow", "contact"),
        ("Telefon: 030 23125-114", "contact"),
        (BODY.split("\n", 1)[0], "lead"),
    ],
)
def test_lines_of_the_release_are_zoned(line, zone):
    assert zones(cleaned(PAGE))[line] == zone


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Teilen: Facebook · X · LinkedIn", "share"),
        ("Diese Website verwendet Cookies. Alle akzeptieren", "cookie"),
        ("Zum Newsletter anmelden", "newsletter"),
        ("Jetzt suchen", "search"),
        ("Das könnte Sie auch interessieren", "related"),
        ("Seite drucken", "print"),
        ("Impressum | Datenschutz", "footer"),
        ("Zurück zur Übersicht", "navigation"),
    ],
)
def test_furniture_names_its_kind_and_the_rule(line, reason):
    doc = cleaned(f"Neues Wärmenetz für 400 Haushalte in Ahrensfeld\n\n{BODY}\n{line}\n")
    found = next(one for one in doc.lines if doc.text[one.start : one.end] == line)
    assert (found.zone, found.reason, found.rule) == ("furniture", reason, f"clean.words.{reason}")


def test_a_contact_box_at_the_end_is_no_furniture_though_it_is_headed_like_a_link():
    text = f"Neues Wärmenetz für 400 Haushalte\n\n{BODY}\nKontakt\n\nAm Speicher 4\n12345 Ahrensfeld\nTelefon 030 23125-100\n\nImpressum\n"
    assert removed(text) == {"Impressum"}


def test_a_line_that_says_the_headline_again_is_kept():
    text = f"Startseite\n\nNeues Wärmenetz für Ahrensfeld\n\nNeues Wärmenetz für Ahrensfeld\n\n{BODY}"
    assert "Neues Wärmenetz für Ahrensfeld" not in removed(text)


def test_view_blanks_furniture_and_nothing_else():
    doc = cleaned(PAGE)
    assert len(doc.view) == len(doc.text)
    for line in doc.lines:
        shown = doc.view[line.start : line.end]
        assert shown == (" " * len(shown) if line.zone == "furniture" else doc.text[line.start : line.end])


def test_a_plain_release_loses_nothing():
    assert removed(f"Neues Wärmenetz für 400 Haushalte in Ahrensfeld\n\n{BODY}") == set()


def test_text_wrapped_by_hand_is_running_text():
    wrapped = (
        "Das neue Wärmenetz soll nach den Plänen der Stadtwerke im kommenden\n"
        "Jahr gebaut werden und rund 400 Haushalte mit Wärme aus Holz und\n"
        "der Sonne versorgen, die auf den Dächern der Schule gewonnen wird.\n"
    )
    doc = cleaned(f"Neues Wärmenetz für Ahrensfeld\n\n{wrapped}\n{wrapped.replace('neue', 'alte')}")
    assert {line.zone for line in doc.lines} == {"title", "blank", "lead", "body"}


@pytest.mark.parametrize("text", ["", "\n\n", " ", "Startseite", "?", "\u200b", "a\n" * 50])
def test_odd_texts_are_survived(text):
    doc = cleaned(text)
    assert len(doc.view) == len(doc.text)


LINES = st.lists(
    st.sampled_from(
        [*PAGE.split("\n"), "© 2024 Ahrensfeld", "» mehr", "Ahrensfeld, 3. Mai 2021 – Es geht los.", "|||", "\t"]
    )
    | st.text(st.characters(codec="utf-8"), max_size=80),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_any_text_is_survived_and_every_line_is_covered(lines):
    doc = cleaned("\n".join(lines))
    assert "\n".join(doc.text[line.start : line.end] for line in doc.lines) == doc.text
    assert len(doc.view) == len(doc.text)
    assert all((line.reason is None) == (line.zone != "furniture") for line in doc.lines)
    if doc.title:
        assert doc.text[doc.title.start : doc.title.end].strip()


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_cleaning_twice_equals_once(lines):
    once = cleaned("\n".join(lines))
    twice = cleaned(once.text)
    assert (twice.text, twice.view, twice.lines, twice.title) == (once.text, once.view, once.lines, once.title)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [PAGE * (5_000_000 // len(PAGE)), "Wort und Satz " * 70_000, "." * 1_000_000, "a\n" * 300_000],
    ids=["five megabytes", "one line", "dots", "short lines"],
)
def test_time_is_bounded(text):
    start = time.process_time()
    cleaned(text)
    assert time.process_time() - start < 15  # seconds; 1 to 3 were measured
