"""Indirect speech: only where it is asked for, only with a named source and a sign."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract import extract_text
from pressextract.extract import extract
from pressextract.resolve import resolve
from pressextract.settings import Settings

NAMES = {"ORG": ["Stadt Musterau"], "PER": ["Eva Muster", "Muster"]}


def indirect(text: str) -> list[tuple[str, str | None, str]]:
    doc, names = make_doc(text), make_names(text, NAMES)
    facts = resolve(doc, names, mentions=extract(doc, names, indirect_speech=True))
    return [
        (text[one.found.start : one.found.end], one.speaker, one.found.rule)
        for one in facts.quotes
        if one.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "said", "rule"),
    [
        ("Eva Muster zufolge ist die Halle zu klein.", "ist die Halle zu klein", "quote.indirect_source"),
        (
            "Die Halle ist Eva Muster zufolge zu klein.",
            "Die Halle ist Eva Muster zufolge zu klein",
            "quote.indirect_source",
        ),
        ("Nach Angaben von Eva Muster ist die Halle zu klein.", "ist die Halle zu klein", "quote.indirect_source"),
        (
            "Die Halle ist zu klein für alle, laut Eva Muster.",
            "Die Halle ist zu klein für alle",
            "quote.indirect_source",
        ),
        ("Eva Muster sagte am Freitag, die Halle sei zu klein.", "die Halle sei zu klein", "quote.indirect_clause"),
        (
            "Der Umbau müsse bald beginnen, betonte Eva Muster.",
            "Der Umbau müsse bald beginnen",
            "quote.indirect_clause",
        ),
        ("Die Halle werde größer, wie Eva Muster mitteilte.", "Die Halle werde größer", "quote.indirect_clause"),
        ("Die Halle habe Platz genug, so Eva Muster.", "Die Halle habe Platz genug", "quote.indirect_clause"),
    ],
)
def test_indirect_speech_with_its_speaker(text, said, rule):
    assert indirect(text) == [(said, "p1", rule)]


@pytest.mark.parametrize(
    "text",
    [
        "Eva Muster sagte, dass die Halle zu klein ist.",
        "Die Halle sei zu klein, hieß es am Rande.",
        "„Die Halle sei zu klein“, sagte Eva Muster.",
        "Eva Muster kommt am Freitag in die Halle der Stadt Musterau.",
    ],
)
def test_no_sign_no_speech(text):
    assert indirect(text) == []


def test_bodies_speak_too():
    assert [one[1] for one in indirect("Laut Stadt Musterau kostet der Umbau drei Millionen Euro.")] == ["o1"]


@pytest.mark.slow
def test_the_record_holds_it_only_on_request():
    text = "Halle wird größer\n\nEva Muster sagte am Freitag in Berlin, die Halle sei seit vielen Jahren zu klein.\n"
    assert extract_text(text).quotes == ()
    assert [one.kind for one in extract_text(text, settings=Settings(indirect_speech=True)).quotes] == ["indirect"]
