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
        ("Der Rat hat am 3. Mai das Klimakonzept beschlossen, das viele begrüßen.", ("Beschluss Klimakonzept", "verb")),
        ("Die Zahlen der Kammer werden am 3. Mai veröffentlicht.", ("Veröffentlichung Zahlen", "verb")),
        ("Der Kreis lädt für 3. Mai zu einem Friedensweg ein.", ("Friedensweg", "verb")),
        ("Das Lastenrad kann am 3. Mai im Hof probiert werden.", ("Lastenrad", "subject")),
        ("Der Vortrag zum Thema „Hof und Feld“ ist am 3. Mai.", ("Vortrag zum Thema „Hof und Feld“", "noun")),
        ("Der Rat sprach in seiner Sitzung am 3. Mai über den Umzug.", ("Sitzung", "noun")),
        ("Die Übergabe für den Herbst ist am 3. Mai.", ("Übergabe", "noun")),
    ],
)
def test_titles(text, title):
    assert titles(text) == [title]


def test_a_short_form_stands_for_the_long_one():
    text = "Kiezfest am Hafen\n\nAlle freuen sich. Das Fest ist am 3. Mai."
    assert titles(text, title="Kiezfest am Hafen") == [("Kiezfest", "noun")]


def test_a_programme_within_a_paragraph():
    found = titles("Am 4. Mai ist Hoffest. 14 Uhr: Stelzenläufer. 16 Uhr: Bläser der Gemeinde.")
    assert [words for words, _ in found] == ["Hoffest", "Stelzenläufer", "Bläser der Gemeinde"]


def test_a_new_date_stands_for_what_was_named_before():
    assert titles("Das Hoffest fällt aus. Neuer Termin ist der 3. Mai.")[-1] == ("Hoffest", "before")


def test_a_line_that_asks_when_takes_the_headline():
    text = "Pressekonferenz zum Hafen\n\nEs gibt viel Neues vom Hafen, sagt der Rat.\n\nWann? Mittwoch, 3. Mai, 11 Uhr"
    assert titles(text, title="Pressekonferenz zum Hafen")[-1][0].startswith("Pressekonferenz")


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
