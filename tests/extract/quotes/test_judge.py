"""Speech or no speech, and the reason that ``explain`` prints."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract.extract.quotes import EXTRACTOR


def judged(text: str, **doc) -> list[tuple[str, str]]:
    found = EXTRACTOR.run(make_doc(text, **doc), make_names(text, {}), ())
    return [(one.kind, one.rule if one.kind == "quote" else one.value.by) for one in found]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("„Wir fangen an“, sagt die Leiterin.", "quote.cue_behind"),
        ("Die Leiterin: „Wir fangen heute an.“", "quote.colon"),
        ("„Wir fangen heute an“, trillerte die Leiterin.", "quote.any_verb"),
        ("Der Platz sei „ein Gewinn für die Stadt“ geworden.", "quote.part"),
        ("Die Leiterin ging. „Wir haben lange darauf gewartet.“", "quote.sentence"),
        ("„Wir haben lange darauf gewartet, und nun ist es so weit.“ – Ines Moor, Leiterin", "quote.attribution"),
    ],
)
def test_speech_names_the_rule_that_found_it(text, rule):
    assert judged(text) == [("quote", rule)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Das Motto „Wir fangen an“ gilt.", "title.noun_before"),
        ("Der „Sonnen“-Preis geht nach Hof.", "title.compound"),
        ("Die sogenannten „Lotsen“ helfen.", "title.so_called"),
        ("Die „Nacht der Lichter“ findet im Mai statt.", "title.acts"),
        ("Der Weg war „steinig“ und lang.", "title.scare"),
        ("„Wir sind Kirche“", "title.line"),
    ],
)
def test_what_is_no_speech_names_what_beat_it(text, rule):
    assert judged(text) == [("quote_beaten", rule)]


def test_a_headline_in_marks_is_no_speech_unless_somebody_says_it():
    assert judged("„Wir fangen an“\n\nText.", title="„Wir fangen an“") == [("quote_beaten", "title.headline")]
    said = "Leiterin: „Wir fangen heute an“"
    assert judged(f"{said}\n\nText.", title=said) == [("quote", "quote.colon")]


def test_words_that_the_headline_holds_as_well_are_a_title():
    title = "Einladung: Wie wohnen wir in zwanzig Jahren?"
    text = f"{title}\n\n„Wie wohnen wir in zwanzig Jahren?“\n\nText."
    assert judged(text, title=title) == [("quote_beaten", "title.headline")]


def test_furniture_holds_no_speech():
    text = "„Wir fangen an“, sagt sie.\nText."
    assert judged(text, furniture=["„Wir fangen an“, sagt sie."]) == []


def test_an_unclosed_quotation_says_so_and_is_less_sure():
    text = "Sie rief: „Wir fangen heute an, sagt Ines Moor. Alle lachten."
    (quote,) = EXTRACTOR.run(make_doc(text), make_names(text, {}), ())
    assert quote.strength <= 0.5
    assert "unclosed" in [one.what for one in quote.evidence]
