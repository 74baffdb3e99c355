"""What a happening is called, and where that was found."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.extract.events.nouns import find_nouns


def titles(text: str, **doc) -> list[tuple[str, str]]:
    found = [one for one in extract(make_doc(text, **doc), make_names(text, {})) if one.kind == "event"]
    return [(one.value.name or text[one.value.title.start : one.value.title.end], one.value.how) for one in found]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Am 3. Mai ist die Fachtagung in Hof.", ("Fachtagung", "noun")),
        ("Am 3. Mai ist die Messe „Hof lädt ein“ in Hof.", ("Messe „Hof lädt ein“", "noun")),
        ("Am 3. Mai ist Tag der offenen Tür.", ("Tag der offenen Tür", "noun")),
        ("Am 3. Mai eröffnet der Verein den Kiezladen.", ("Eröffnung Kiezladen", "verb")),
        ("Zum 1. Mai tritt die Satzung in Kraft.", ("Inkrafttreten Satzung", "verb")),
        ("3. Mai, 10 Uhr: Begrüßung durch den Rat", ("Begrüßung", "item")),
    ],
)
def test_titles(text, title):
    assert titles(text) == [title]


def test_a_short_form_stands_for_the_long_one():
    text = "Kiezfest am Hafen\n\nAlle freuen sich. Das Fest ist am 3. Mai."
    assert titles(text, title="Kiezfest am Hafen") == [("Kiezfest", "noun")]


def test_a_sentence_without_a_noun_takes_that_of_the_sentence_before():
    assert titles("Der Verein plant ein Hoffest. Los geht es am 3. Mai.")[0][0] == "Hoffest"


def test_the_headline_names_what_nothing_else_names():
    text = "Hafenkonzert am Dom\n\nDie Bühne steht.\n\nAlle sind froh.\n\nDie Gäste kommen am 3. Mai."
    assert titles(text, title="Hafenkonzert am Dom") == [("Hafenkonzert", "headline")]


@pytest.mark.parametrize(
    "text",
    [
        "am Mittwochnachmittag",
        "der Bundestag",
        "der Kreislauf",
        "das Beispiel",
        "die Fraktion",
        "die Themen",
        "in dieser Woche",
    ],
)
def test_nouns_that_only_end_like_happenings(text):
    assert list(find_nouns(text, 0, len(text))) == []
