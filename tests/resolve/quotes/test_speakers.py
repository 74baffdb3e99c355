"""From the words at a quotation to the person or body, and why."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.resolve import resolve


def spoken(text: str, **names) -> list[tuple[str | None, str | None, str]]:
    doc, annotated = make_doc(text), make_names(text, names)
    facts = resolve(doc, annotated, mentions=extract(doc, annotated))
    known = {one.id: one.name for one in (*facts.persons, *facts.organizations)}
    return [(known.get(q.speaker), q.speaker_text, q.found.evidence[-1].words) for q in facts.quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "how"),
    [
        ("„Wir fangen an“, sagt Moor. Ines Moor ging.", "Ines Moor", "named"),
        ("Geschäftsführerin Ines Moor kam. „Wir fangen an“, sagt sie.", "Ines Moor", "sie means the person before"),
        (
            "Geschäftsführerin Ines Moor kam.\n\n„Wir fangen an“, sagt die Geschäftsführerin.",
            "Ines Moor",
            "has this role",
        ),
        ("Ines Moor ist froh. „Wir fangen jetzt endlich an.“", "Ines Moor", "subject of the sentences before"),
        ("„Ja, wir fangen an“, sagt Moor. „Das ist gut.“ Ines Moor ging.", "Ines Moor", None),
    ],
)
def test_the_speaker_and_the_way_to_him(text, speaker, how):
    last = spoken(text, PER=["Ines Moor", "Moor"])[-1]
    assert last[0] == speaker
    assert how is None or last[2] == how


def test_a_photographer_does_not_speak():
    text = "Ines Moor baut um. Foto: Karl Wendt\n\n„Wir haben lange darauf gewartet.“"
    assert spoken(text, PER=["Ines Moor", "Karl Wendt"])[0][0] == "Ines Moor"


def test_somebody_without_a_name_is_nobody():
    text = "Ines Moor hörte zu. „Ich hatte Angst“, sagte ein Teilnehmer."
    assert spoken(text, PER=["Ines Moor"])[0][:2] == (None, None)


def test_without_any_name_the_description_is_kept():
    assert spoken("„Wir fangen an“, sagt der Bürgermeister.")[0][:2] == (None, "der Bürgermeister")


def test_titles_are_told_to_explain():
    text = "Das Projekt „Anker“ beginnt."
    doc, annotated = make_doc(text), make_names(text, {})
    (beaten,) = [
        b for b in resolve(doc, annotated, mentions=extract(doc, annotated)).beaten if b.by.startswith("title")
    ]
    assert (text[beaten.start : beaten.end], beaten.by, beaten.why) == (
        "Anker", "title.noun_before", "'Projekt' makes it a title or name",
    )  # fmt: skip
