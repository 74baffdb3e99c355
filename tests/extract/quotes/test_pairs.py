"""Stretches between marks: nested, over paragraphs, unclosed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import make_doc

from pressextract.extract.quotes.marks import find_marks
from pressextract.extract.quotes.pairs import find_stretches

LONG = "Wir haben lange darauf gewartet, dass der Platz vor dem Haus endlich fertig wird."


def inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_stretches(make_doc(text), find_marks(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Ja“ und „Nein“", ["Ja", "Nein"]),
        ("„Das Projekt „Anker“ ist gut“, sagt sie.", ["Das Projekt „Anker“ ist gut"]),
        ('"Das Projekt "Anker" ist gut", sagt sie.', ['Das Projekt "Anker" ist gut']),
        ("„Ja,“ sagt sie.", ["Ja"]),
        ("„ Ja “ sagt sie.", ["Ja"]),
        ("Ein Schluss ohne Anfang“ bleibt liegen.", []),
        ("Kein Zeichen.", []),
    ],
)
def test_outermost_stretches_without_their_marks(text, found):
    assert inside(text) == found


def test_a_stretch_runs_over_paragraphs_and_keeps_its_line_breaks():
    assert inside(f"„{LONG}\n\nJetzt ist er fertig.“\n\nEnde.") == [f"{LONG}\n\nJetzt ist er fertig."]


def test_an_opening_mark_at_each_paragraph_belongs_to_the_same_stretch():
    assert inside(f"„{LONG}\n\n„Jetzt ist er fertig.“") == [f"{LONG}\n\n„Jetzt ist er fertig."]


def test_an_unclosed_stretch_ends_where_the_speaker_is_named():
    assert inside("„Wir fangen an, sagt Ines Moor. „Das ist gut.“") == ["Wir fangen an", "Das ist gut."]


def test_an_unclosed_stretch_ends_with_its_paragraph():
    assert inside(f"Er rief: „{LONG}\n\nDanach gab es Kaffee.") == [LONG]


def test_a_forgotten_mark_does_not_swallow_the_release():
    text = "„Offen bleibt dies.\n\n" + "\n\n".join(f"Absatz {row} ohne Zeichen" for row in range(9)) + "\n\nSchluss“"
    assert inside(text) == ["Offen bleibt dies."]


@given(st.text(alphabet='„“”»«" ,.aB\n', max_size=80))
def test_stretches_of_any_text_are_ordered_and_lie_inside(text):
    found = find_stretches(make_doc(text), find_marks(text))
    assert all(0 <= one.outer_start <= one.start < one.end <= one.outer_end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
