"""What a telephone mention says beside its digits: its line, label, extension, region, evidence."""

from __future__ import annotations

import pytest

from pressextract.extract.contacts import run
from pressextract.extract.contacts.dialled import plain_digits, split_run
from pressextract.extract.contacts.numbers import area_code_length, dial
from pressextract.extract.contacts.region import regions_at
from pressextract.shapes import Annotated
from support import make_doc


def phones(text):
    return [m for m in run(make_doc(text), Annotated(), ()) if m.kind == "phone"]


def one(text):
    (mention,) = phones(text)
    return mention


def refusals(text):
    return [m.value for m in run(make_doc(text), Annotated(), ()) if m.kind == "refused"]


def test_a_mention_covers_its_digits_and_no_label():
    mention = one("Kontakt: Tel. (0221) 47 10-4 55, Raum 7")
    assert (mention.text, mention.value.raw) == ("(0221) 47 10-4 55", "(0221) 47 10-4 55")


def test_a_second_direct_dial_keeps_only_its_own_digits_as_raw():
    assert [m.value.raw for m in phones("Tel. 0221/4710-455/-456")] == ["0221/4710-455", "-456"]


def test_phone_keeps_extension_zero():
    assert one("Tel. 0221 4710-0").value.e164 == "+4922147100"


@pytest.mark.parametrize(
    ("text", "extension"),
    [
        ("Tel. 0221 4710-0, App. 12", "12"),
        ("Tel. 0221 4710-455 (Apparat 3)", "3"),
        ("Tel. 0221 4710-455", None),
        ("Tel. 0221 4710-0 (Durchwahl 13)", None),
    ],
)
def test_an_inner_extension_is_kept_beside_the_number(text, extension):
    assert one(text).value.extension == extension


def test_an_austrian_direct_dial_goes_behind_the_base():
    assert one("Fax +43 (1) 588 01 23 DW 13").value.e164 == "+431588012313"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fax 0221 4710-459", "fax"),
        ("0221 4710-459 (Fax)", "fax"),
        ("Tel. 0171 39200-17", "mobile"),
        ("Mobil 0221 4710-455", "phone"),
        ("0221 4710-455", "phone"),
        ("Fax 0171 39200-17", "fax"),
    ],
)
def test_the_line_is_told_from_label_and_numbering_plan(text, line):
    assert one(text).value.line == line


def test_telephone_and_fax_on_one_number_are_two_mentions_of_one_place():
    both = phones("Tel./Fax: 0221 4710-800")
    assert [(m.value.line, m.start) for m in both] == [("phone", 10), ("fax", 10)]


def test_a_label_holds_for_a_list():
    assert [m.value.line for m in phones("Fax 0221 4710-459, 0221 4710-460")] == ["fax", "fax"]


def test_evidence_names_rule_label_base_and_plan():
    _, second = phones("Tel. 030/23125-411, Fax -419")
    assert [(e.what, e.words) for e in second.evidence] == [
        ("pattern", "phone.dial"),
        ("label", "Fax"),
        ("base", "direct dial on the base of 030/23125-411"),
        ("numbering plan", "DE, valid"),
    ]


@pytest.mark.parametrize(
    ("text", "by", "words"),
    [
        ("am 01.11.2019", "digits.day", "date"),
        ("Reihe 0471 0455 0669", "phone.bare", "begins with a zero"),
        ("Lottozahlen 03 07 19 22 41 44", "phone.bare", "a row of pairs"),
        ("Notruf: Telefon 116117", "phone.short_code", "no international form"),
        ("Tel. 703-3742", "phone.area_code", "no area code"),
        ("Spiel 77 brachte 02214710 Euro", "digits.price", "price"),
        ("Los 1 und 02214710 gewinnen", "phone.bare", "too few digits"),
    ],
)
def test_a_refusal_names_what_beat_it(text, by, words):
    assert [(one.by, words in one.why) for one in refusals(text)] == [(by, True)]
    assert phones(text) == []


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Tel. 0221 4710-455", ("DE",)),
        ("Grüße aus der Schweiz. Tel. 0221 4710-455, 50667 Köln", ("DE",)),
        ("Staatskanzlei, CH-9001 St.Gallen, Tel. 044 555 01 41", ("CH", "DE")),
        ("Rathausplatz 4, A-5580 Tamsweg, info@verein.at, 01 588012311", ("AT", "DE")),
        ("Verein Süd, Marktplatz 4, 5580 Tamsweg, Straße der Jugend, Tel. 01/588 01 23-81", ("AT", "CH", "DE")),
        ("medien@kanton.example.ch, CHF 20, Telefon 031 555 01 23", ("CH", "DE")),
        ("presse@amt.at und presse@amt.de, Tel. 0221 4710-455", ("DE",)),
    ],
)
def test_the_region_is_told_by_the_documents_own_signs(text, regions):
    assert regions_at(text, len(text)) == regions


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+49 (0) 221 4710-455", "+492214710455"),
        ("0049 221 4710455", "+492214710455"),
        ("(+49) 0221 4710455", "+492214710455"),
        ("++49 221 4710-455", "+492214710455"),
        ("(0 69) 9 00 09-0 22", "06990009022"),
        ("+39 06 6982", "+39066982"),
    ],
)
def test_plain_digits(written, digits):
    assert plain_digits(written) == digits


@pytest.mark.parametrize(
    ("run_of_groups", "parts"),
    [
        ("0221 4710-455 0221 4710-459", ["0221 4710-455", "0221 4710-459"]),
        ("0221 4710-455 / 030 23125-0", ["0221 4710-455", "030 23125-0"]),
        ("0231 50-2 20 00", ["0231 50-2 20 00"]),
        ("030 / 18 681-0", ["030 / 18 681-0"]),
        ("0221 4710-455/456", ["0221 4710-455"]),
        ("0 40/6 69 69-5 50", ["0 40/6 69 69-5 50"]),
    ],
)
def test_two_numbers_in_one_run_are_parted(run_of_groups, parts):
    assert [run_of_groups[a:b] for a, b in split_run(run_of_groups)] == parts


def test_dialling_knows_what_cannot_be_a_number():
    assert dial("1", region="DE") is None
    assert dial("nonsense", region="DE") is None


def test_area_codes_are_those_of_the_numbering_plan():
    assert area_code_length("+492214710455") == 3
    assert area_code_length("+491713920017") == 0


def test_a_number_that_the_plan_does_not_list_needs_a_label():
    unlisted = "0199 4710455"
    assert phones(unlisted) == []
    assert [r.by for r in refusals(unlisted)] == ["phonenumbers"]


def test_the_library_is_imported_only_for_numbers():
    import subprocess
    import sys

    code = "import sys; import pressextract.extract.contacts; sys.exit('phonenumbers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_claim_on_a_local_number_is_told():
    text = "Tel. 0221 4710-0, Konto 4710455"
    assert [m.value.e164 for m in phones(text)] == ["+4922147100"]
