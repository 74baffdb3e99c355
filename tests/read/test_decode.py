from __future__ import annotations

import pytest

from pressextract.errors import InputError
from pressextract.read import decode

GERMAN = "Die Stadt lädt ein: „Größe zählt“ – Eintritt 5 €."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (GERMAN.encode(), "utf-8"),
        (GERMAN.encode("utf-8-sig"), "utf-8-sig"),
        (GERMAN.encode("cp1252"), "cp1252"),
        (GERMAN.encode("utf-16"), "utf-16"),
        (GERMAN.encode("utf-32"), "utf-32"),
    ],
)
def test_text_survives_every_usual_encoding(data, encoding):
    decoded = decode(data, name="a.txt")
    assert (decoded.text, decoded.encoding) == (GERMAN, encoding)


def test_another_encoding_is_left_to_charset_normalizer_and_reported():
    text = "Zażółć gęślą jaźń. Wrocław zaprasza na targi, które odbędą się w październiku. " * 5
    decoded = decode(text.encode("cp1250"), name="a.txt")
    assert decoded.encoding not in {"utf-8", "cp1252"}


def test_byte_order_mark_is_no_part_of_the_text():
    assert decode(GERMAN.encode("utf-8-sig"), name="a.txt").text[0] == "D"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_newlines(end):
    assert decode(f"Eins{end}Zwei{end}".encode(), name="a.txt").text == "Eins\nZwei\n"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\ufeff".encode(), b"\x00\x00", "\u00a0 \n".encode()])
def test_nothing_but_blanks_is_empty(data):
    with pytest.raises(InputError, match=r"a\.txt is empty") as caught:
        decode(data, name="a.txt")
    assert caught.value.code == "input.empty"


@pytest.mark.parametrize("data", [b"%PDF-1.7 text", b"PK\x03\x04abc", b"\x89PNG\r\n", b"a\x00\x01\x02" * 50])
def test_binary_is_refused(data):
    with pytest.raises(InputError) as caught:
        decode(data, name="a.txt")
    assert caught.value.code == "input.binary"


def test_a_forced_encoding_is_the_only_one_tried():
    assert decode("ä".encode("cp437"), name="a.txt", encoding="cp437").text == "ä"
    with pytest.raises(InputError, match="is not ascii") as caught:
        decode("ä".encode(), name="a.txt", encoding="ascii")
    assert caught.value.code == "input.encoding"


def test_an_unknown_encoding_is_named():
    with pytest.raises(InputError, match="klingon is no encoding"):
        decode(b"abc", name="a.txt", encoding="klingon")
