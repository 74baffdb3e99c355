"""E-mails, URLs, postal addresses, account and register numbers."""

from __future__ import annotations

import pytest

from pressextract.extract.contacts import run
from pressextract.extract.contacts.checks import clock_holds, day_holds, iban_holds
from pressextract.shapes import Annotated
from support import make_doc


def found(text, kind):
    return [m for m in run(make_doc(text), Annotated(), ()) if m.kind == kind]


def values(text, kind):
    return [m.value for m in found(text, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "E-Mail: info@stadt.example",
        "E-Mail info(at)stadt.example.",
        "info [at] stadt.example",
        "info{at}stadt{dot}example",
        "info @ stadt.example",
        "info@ stadt.example",
        "info(at)stadt(dot)example",
        "info[at]stadt[punkt]example",
        "info (ät) stadt.example",
        "info at stadt dot example",
        "info@\nstadt.example",
        "info@stadt.\nexample",
        "info\n@stadt.example",
        "info@stadt.exampleDer nächste Termin",
        "info@stadt.exampleoder anrufen",
        "Mail:info@stadt.example",
        "mailto:info@stadt.example",
        "<info@stadt.example>",
        "(info@stadt.example)",
        "Tel. 0221 4710-118info@stadt.example",
        "info@STADT.example",
        "INFO@stadt.example".lower(),
    ],
)
def test_an_email_is_read_as_one_would_type_it(text):
    assert values(text, "email") == ["info@stadt.example"]


@pytest.mark.parametrize(
    "text",
    ["folgen Sie @stadt", "look at example", "3 Stück @ 5 Euro", "info@stadt", "a@b", "Treffpunkt @ Markt.platz"],
)
def test_no_email(text):
    assert values(text, "email") == []


def test_an_email_keeps_its_own_capitals_in_the_local_part():
    assert values("Heike.Stolz@Stadt.Example", "email") == ["Heike.Stolz@stadt.example"]


def test_several_emails_in_a_line():
    assert values("a.b@x.example, c@y.example; d(at)z.example", "email") == [
        "a.b@x.example",
        "c@y.example",
        "d@z.example",
    ]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("unter www.stadt.example.", "www.stadt.example"),
        ("(siehe https://www.stadt.example/a/b?c=1)", "https://www.stadt.example/a/b?c=1"),
        ("https://wfb.example/markt_(alt)", "https://wfb.example/markt_(alt)"),
        ("auf stadt.example/presse, dort", "stadt.example/presse"),
        ("www.bücher-köln.de", "www.bücher-köln.de"),
        ("HTTPS://WWW.STADT.EXAMPLE", "HTTPS://WWW.STADT.EXAMPLE"),
        ("www.stadt.exampleWeitere", "www.stadt.example"),
        ("„www.stadt.example“", "www.stadt.example"),
        ("www.stadt.example/…", "www.stadt.example/"),
    ],
)
def test_a_url_without_what_follows_it(text, url):
    assert values(text, "url") == [url]


@pytest.mark.parametrize(
    "text", ["ver.di ruft auf", "z.B. heute", "Ende.Anfang", "foto.jpg", "info@stadt.example", "Dr.med"]
)
def test_no_url(text):
    assert values(text, "url") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lindenallee 301, 47533 Kleve", ("Lindenallee", "301", "47533", "Kleve", None)),
        ("Lindenallee 301\n47533 Kleve\nTelefon", ("Lindenallee", "301", "47533", "Kleve", None)),
        ("Lindenallee 301\n\nD-47533 Kleve", ("Lindenallee", "301", "47533", "Kleve", None)),
        ("Haus der Wirtschaft, Am Turm 14, 03046 Cottbus", ("Am Turm", "14", "03046", "Cottbus", None)),
        (
            "Dr.-Pfleger-Straße 15, 92637 Weiden i.d.OPf.",
            ("Dr.-Pfleger-Straße", "15", "92637", "Weiden i.d.OPf.", None),
        ),
        ("Klosterstr. 97 | 95028 Hof | Tel.", ("Klosterstr.", "97", "95028", "Hof", None)),
        ("Markt 1, 67433 Neustadt an der Weinstraße", ("Markt", "1", "67433", "Neustadt an der Weinstraße", None)),
        ("Domplatz 3, 06108 Halle (Saale)", ("Domplatz", "3", "06108", "Halle (Saale)", None)),
        ("Platz der Republik 1, 11011 Berlin", ("Platz der Republik", "1", "11011", "Berlin", None)),
        ("Körblergasse 111–113, 8010 Graz, Österreich", ("Körblergasse", "111–113", "8010", "Graz", None)),
        ("Bahnhofstrasse 22, CH-8580 Amriswil", ("Bahnhofstrasse", "22", "8580", "Amriswil", None)),
        ("Postfach 10 11 61, 69451 Weinheim", (None, None, "69451", "Weinheim", "10 11 61")),
        ("C 4, 6, 68159 Mannheim", ("C 4", "6", "68159", "Mannheim", None)),
        ("Borker Str. 55 a, 44534 Lünen", ("Borker Str.", "55 a", "44534", "Lünen", None)),
        (
            "Muster GmbH Neckarstraße 45 73728 Esslingen am Neckar",
            ("Neckarstraße", "45", "73728", "Esslingen am Neckar", None),
        ),
    ],
)
def test_an_address_is_parted(text, parts):
    (value,) = values(text, "address")
    assert (value.street, value.house_number, value.postal_code, value.city, value.po_box) == parts


@pytest.mark.parametrize("text", ["am 5. Mai, 20000 Besucher", "12345 Menschen", "Straße 2019", "im Jahr 2019 Berlin"])
def test_no_address(text):
    assert [v for v in values(text, "address") if v.postal_code] == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("IBAN: DE02 1203 0000 0000 2020 51", "iban", "DE02120300000000202051"),
        ("DE02120300000000202051", "iban", "DE02120300000000202051"),
        ("BIC: BYLADEM1001", "bic", "BYLADEM1001"),
        ("HRB 12345", "register", "HRB12345"),
        ("USt-IdNr. DE123456789", "tax", "DE123456789"),
        ("Konto 103 79 00", "account", "1037900"),
        ("Az.: 12 Js 345/20", "case", "12 Js 345/20"),
    ],
)
def test_other_numbers_are_mentions_of_their_own(text, kind, value):
    assert values(text, kind) == [value]


def test_a_misprinted_iban_is_no_iban_without_its_name():
    assert values("DE03 1203 0000 0000 2020 51", "iban") == []


@pytest.mark.parametrize(
    ("iban", "holds"),
    [
        ("DE02120300000000202051", True),
        ("DE03120300000000202051", False),
        ("DE0212030000000020205", False),
        ("DE02", False),
    ],
)
def test_the_sum_of_an_iban(iban, holds):
    assert iban_holds(iban) is holds


@pytest.mark.parametrize(
    ("parts", "holds"),
    [(("29", "2", "2024"), True), (("29", "2", "2023"), False), (("29", "2"), True), (("31", "4", "24"), False)],
)
def test_days_of_the_calendar(parts, holds):
    assert day_holds(*parts) is holds


def test_clock_times():
    assert clock_holds("24")
    assert not clock_holds("25")
    assert not clock_holds("12", "60")
