"""What holds for any text."""

from __future__ import annotations

import time

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from pressextract.extract.contacts import run
from pressextract.extract.contacts.focus import AT_SIGN, DIGIT, near
from pressextract.resolve.contacts import resolve_contacts
from pressextract.resolve.outcome import Names
from pressextract.shapes import Annotated
from support import make_doc

PIECES = st.sampled_from(
    [
        "Tel. ", "Fax ", "0221 4710-455", "-459", "/", " oder ", "+49 (0) 221 ", "DW 13", "03.05.2024", "14.30 Uhr", "IBAN ",
        "DE02 1203 0000 0000 2020 51", "info", "@", "(at)", "stadt.example", "www.", "https://", "Lindenallee 301", ", ", "47533 Kleve",
        "\n", "\n\n", " ", "Kontakt:", "Heike Stolz", "(", ")", "0", "1", "49", ".", "Nr. ", "Az. ", "€", "ß", "ı", "\u0301", "Vorwahl ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=200)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_is_survived_and_offsets_hold(text):
    doc = make_doc(text)
    mentions = run(doc, Annotated(), ())
    for mention in mentions:
        assert doc.text[mention.start : mention.end] == mention.text != ""
        if mention.kind == "phone":
            assert regex.fullmatch(r"\+[1-9]\d{5,14}", mention.value.e164)
    contacts = resolve_contacts(doc, mentions, names=Names()).contacts
    assert [one.id for one in contacts] == [f"c{number}" for number in range(1, len(contacts) + 1)]
    assert all(0 <= span.start < span.end <= len(text) for one in contacts for span in one.spans)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_mentions(text):
    doc = make_doc(text)
    assert run(doc, Annotated(), ()) == run(doc, Annotated(), ())


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_what_is_near_an_anchor_is_kept_in_place(text):
    for anchor in (DIGIT, AT_SIGN):
        focused = near(text, anchor)
        assert len(focused) == len(text)
        assert all(here in {there, "\n"} for here, there in zip(focused, text, strict=True))
        assert all(focused[m.start() : m.end()] == m.group() for m in anchor.finditer(text))


@pytest.mark.parametrize(
    "text",
    [
        "0 " * 5000, "1" * 10000, "a@" * 5000, "1." * 5000, "Abc 1 " * 2000, "(" * 5000, "x (at) " * 1500, "0-" * 5000,
        "Am Alten Markt 5, 12345 " * 400, "http://a/" * 1200, "Nr. 12/34-56 (at) 0221 " * 500, "0221 4710-455 " * 400,
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_long_runs_are_read_in_reasonable_time(text):
    started = time.process_time()
    run(make_doc(text), Annotated(), ())
    assert time.process_time() - started < 4.0
