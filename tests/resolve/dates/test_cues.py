"""Which way a clause looks."""

from __future__ import annotations

import pytest

from pressextract.resolve.dates.cues import clause_way, document_way, sentence_span


def way(text: str) -> float:
    at = text.index("X")
    return clause_way(text, at, at + 1)


@pytest.mark.parametrize(
    "text",
    [
        "Am X überreichte die Landrätin die Urkunden.", "Am X hat der Rat den Plan gebilligt.", "Die Feier fand am X statt.", "Am X wurde die Brücke gesperrt.",
        "Der Zug ist am X entgleist und liegen geblieben.", "Seit X gilt die neue Ordnung.", "Am X teilten beide mit, dass es gelang.", "Am X brannte ein Haus.",
    ],
)  # fmt: skip
def test_reports_look_back(text):
    assert way(text) < 0


@pytest.mark.parametrize(
    "text",
    [
        "Am X wird die Halle eröffnet.", "Der Markt findet am X statt.", "Der Verein lädt am X ein.", "Anmeldungen sind bis X möglich.", "Am X soll das Dach fertig sein.",
        "Das Konzert am X ist geplant.", "Die Sitzung ist für X angesetzt.", "Ab X gilt Tempo 30.",
    ],
)  # fmt: skip
def test_announcements_look_ahead(text):
    assert way(text) > 0


def test_what_is_said_keeps_its_own_tense():
    assert way("„Am X wird gebaut“, sagte sie gestern und lachte.") > 0


def test_the_nearer_clause_counts_more():
    assert way("Am X wird getanzt, nachdem es lange geregnet hatte.") > 0


def test_adjectives_are_no_preterites():
    assert way("Am X ist der letzte gute bekannte rote Apfel reif.") >= 0


def test_nothing_tells():
    assert way("Am X im Saal") == 0


def test_a_text_leans():
    assert (
        document_way("Die Feuerwehr löschte den Brand. Er hatte sich ausgebreitet. Menschen kamen nicht zu Schaden.")
        < 0
    )
    assert document_way("Der Verein lädt ein. Das Fest findet im Park statt. Es wird gegrillt.") > 0
    assert document_way("") == 0


def test_a_sentence_ends_neither_at_an_ordinal_nor_at_an_abbreviation():
    text = "Es war spät. Am 3. Mai sprach Dr. Ulm ca. eine Stunde im Saal. Dann war Schluss."
    left, right = sentence_span(text, text.index("Mai"), text.index("Mai") + 3)
    assert text[left:right] == "Am 3. Mai sprach Dr. Ulm ca. eine Stunde im Saal."
