import pytest
import spacy

import pressextract.annotate.sentences  # noqa: F401 - registers the component


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("de")
    pipeline.add_pipe("press_sentences")
    return pipeline


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai öffnet das Haus.",
        "Der 1. Vorsitzende dankt Dr. Petra Sommer und Prof. Kai Berg.",
        "Der Verein Lesefreunde e. V. hilft z. B. am Rathaus.",
        "Die Kosten betragen ca. 3 Mio. Euro im 2. Quartal.",
        "„Wir freuen uns!“, sagt sie.",
        "Das Treffen beginnt um 14.30 Uhr in St. Gallen.",
        "Das ist eine lange Zeile, die beim Speichern der Seite\nmitten im Satz umbrochen wurde.",
    ],
)
def test_one_sentence(nlp, text):
    assert [s.text for s in nlp(text).sents] == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Neuer Markt öffnet\nAm Montag geht es los.", ["Neuer Markt öffnet", "Am Montag geht es los."]),
        ("Es war 2019. Die Halle stand leer.", ["Es war 2019.", "Die Halle stand leer."]),
        ("Kommt die Bahn? Der Rat sagt ja.", ["Kommt die Bahn?", "Der Rat sagt ja."]),
        ("Er sagt: „Ja.“ Sie nickt.", ["Er sagt: „Ja.“", "Sie nickt."]),
        ("Kontakt\n\nJana Berg", ["Kontakt", "Jana Berg"]),
        ("Platz 3. Die anderen folgen.", ["Platz 3.", "Die anderen folgen."]),
    ],
)
def test_several_sentences(nlp, text, sentences):
    assert [s.text.strip() for s in nlp(text).sents] == sentences


def test_blank_text_has_no_sentence_start_in_its_blanks(nlp):
    assert not any(t.is_sent_start for t in nlp("\n\n   \n")[1:])
