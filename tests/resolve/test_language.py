from __future__ import annotations

import pytest

from pressextract.resolve.language import guess_language
from support import make_doc

GERMAN = "Die Stadt lädt am Montag zu einem Treffen mit dem Amt ein, das sich auf die Arbeit der Betriebe und den Handel richtet."
ENGLISH = (
    "The city invites all companies to the meeting that is held at the town hall and which will be open for everyone."
)


def test_german_gives_no_warning():
    code, confidence, warnings = guess_language(make_doc(GERMAN))
    assert (code, warnings) == ("de", ())
    assert 0.6 <= confidence <= 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (
            "La ville invite les entreprises à une réunion dans la mairie avec les élus et pour tous ceux qui sont là.",
            "fr",
        ),
    ],
)
def test_another_language_is_said_aloud(text, code):
    found, _, warnings = guess_language(make_doc(text))
    assert found == code
    assert [warning.code for warning in warnings] == ["not_german"]


def test_too_few_words_decide_nothing():
    code, confidence, warnings = guess_language(make_doc("Tel. 030 23125-101"))
    assert (code, confidence) == ("und", 0.0)
    assert [warning.code for warning in warnings] == ["language_unknown"]


def test_furniture_does_not_count():
    code, _, _ = guess_language(make_doc(f"{ENGLISH}\n{GERMAN}", furniture=[ENGLISH]))
    assert code == "de"
