from __future__ import annotations

import pytest

from pressextract.clean import clean
from pressextract.clean.traits import after_mark, traits
from pressextract.shapes import RawDoc

BODY = (
    "Die Gemeinde Kleinborstel hat am Montag den neuen Radweg an der Mühlenstraße freigegeben, der nun bis zum Bahnhof reicht.\n\n"
    "Gebaut wurde ein halbes Jahr lang, und die Kosten von 1,2 Millionen Euro trägt zur Hälfte das Land, wie die Verwaltung mitteilt.\n"
)
HEAD = "Radweg an der Mühlenstraße ist fertig"


def heads(text):
    doc = clean(RawDoc(id="a", path="a.txt", text=text))
    return tuple(doc.text[span.start : span.end] if span else None for span in (doc.title, doc.subtitle))


@pytest.mark.parametrize(
    "above",
    [
        "",
        "Startseite\nAktuelles\nPressemitteilungen\n\n",
        "Suche | Kontakt | Impressum\n\n",
        "12.05.2022\n\n",
        "Pressemitteilung Nr. 12/2022\n\n",
        "Menü\nSeite drucken\n\n12.05.2022\n\n",
    ],
)
def test_the_headline_is_found_below(above):
    assert heads(f"{above}{HEAD}\n\n{BODY}")[0] == HEAD


@pytest.mark.parametrize(
    "line",
    [
        f"12.05.2022 {HEAD}",
        f"12. Mai 2022 | {HEAD}",
        f"Pressemitteilung: {HEAD}",
        f"Medienmitteilung der Gemeinde Kleinborstel: {HEAD}",
        f"{HEAD} (12.05.2022)",
    ],
)
def test_what_else_stands_in_the_line_of_the_headline_is_left_out(line):
    assert heads(f"{line}\n\n{BODY}")[0] == HEAD


def test_a_kicker_in_the_same_line_goes_where_the_breadcrumb_tells():
    text = f"Startseite > Verkehr > {HEAD}\n\nNahmobilität {HEAD}\n\n{BODY}"
    assert heads(text)[0] == HEAD


def test_the_subtitle_follows_the_headline():
    assert heads(f"{HEAD}\n\nFreie Fahrt bis zum Bahnhof\n\n{BODY}") == (HEAD, "Freie Fahrt bis zum Bahnhof")


@pytest.mark.parametrize("line", ["12. Mai 2022", "Foto: Gemeinde", "Von Jella Timmsen", "Telefon 030 23125-111"])
def test_dates_credits_and_numbers_are_no_subtitle(line):
    assert heads(f"{HEAD}\n\n{line}\n\n{BODY}") == (HEAD, None)


@pytest.mark.parametrize("line", ["Sehr geehrte Damen und Herren,", "Liebe Kolleginnen und Kollegen!", "Guten Tag,"])
def test_a_salutation_is_no_headline(line):
    assert heads(f"TERMINHINWEIS\n\n{line}\n\n{BODY}\nMit freundlichen Grüßen\n")[0] == "TERMINHINWEIS"


def test_an_empty_text_has_no_headline():
    assert heads("\n \n") == (None, None)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("DGAP-News: Zahlen steigen", "Zahlen steigen"),
        ("3. Mai 2021 Zahlen steigen", "Zahlen steigen"),
        ("Zahlen steigen", "Zahlen steigen"),
    ],
)
def test_marks_before_a_headline_are_skipped(line, rest):
    assert line[after_mark(line) :] == rest


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Zurück zur Übersicht", "is:label:navigation"),
        ("Suche · Kontakt · Impressum", "is:labels:all"),
        ("14. März 2023", "date_line"),
        ("Lübeck, den 14. März 2023", "date_line"),
        ("Tel. 030 23125-100", "phone"),
        ("info(at)kleinborstel.example", "email"),
        ("12345 Kleinborstel", "address"),
        ("Herr Jens Okken", "person"),
        ("(213 kB)", "size"),
        ("UnternehmenAktuellesPresse", "camel"),
    ],
)
def test_traits_of_a_line(line, name):
    assert name in traits(line).names
