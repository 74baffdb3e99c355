import numpy as np
import pytest

from pressextract.annotate.decode import TAGS
from pressextract.annotate.polish import Named, Tokens, polished


def tokens(text, **possible):
    """Tokens of a text cut at blanks; `possible` gives words a share of the label: Berg=("PER", 0.3)."""
    words = text.split(" ")
    probs = np.full((len(words), len(TAGS)), 1e-4)
    probs[:, 0] = 0.99
    for word, (label, share) in possible.items():
        for i in (i for i, w in enumerate(words) if w == word):
            probs[i, TAGS.index(f"U-{label}")] = share
    return Tokens(words, np.log(probs).astype(np.float32))


def surfaces(names, doc):
    return [(" ".join(doc.words[n.start : n.end]), n.label) for n in polished(names, doc)]


@pytest.mark.parametrize(
    ("text", "span", "surface"),
    [
        ("Lesefreunde Ulm e. V. lädt ein", (0, 2), "Lesefreunde Ulm e. V."),
        ("Lesefreunde e.V. lädt ein", (0, 1), "Lesefreunde e.V."),
        ("Stahlbau Kern GmbH & Co. KG baut", (0, 2), "Stahlbau Kern GmbH & Co. KG"),
        ("Bund ( Ortsgruppe Ulm ) lädt", (0, 4), "Bund ( Ortsgruppe Ulm )"),
        ("Kern ( Ulm und Neu", (0, 3), "Kern"),
        ("Stahlbau Kern baut", (0, 2), "Stahlbau Kern"),
    ],
)
def test_organization_is_completed(text, span, surface):
    assert surfaces([Named(*span, "ORG", -0.1)], tokens(text)) == [(surface, "ORG")]


def test_title_is_left_outside_a_person():
    assert surfaces([Named(0, 4, "PER", -0.1)], tokens("Frau Dr. Jana Berg kommt")) == [("Jana Berg", "PER")]


def test_person_of_titles_alone_is_dropped():
    assert surfaces([Named(0, 2, "PER", -0.1)], tokens("Frau Dr. kommt")) == []


def test_legal_form_does_not_lengthen_a_place():
    assert surfaces([Named(0, 1, "LOC", -0.1)], tokens("Ulm GmbH baut")) == [("Ulm", "LOC")]


def test_family_name_is_found_again_where_it_was_possible():
    doc = tokens("Jana Berg kommt und Berg geht", Berg=("PER", 0.3))
    assert surfaces([Named(0, 2, "PER", -0.05)], doc) == [("Jana Berg", "PER"), ("Berg", "PER")]


def test_word_that_is_no_name_there_stays_unmarked():
    doc = tokens("Jana Berg steigt auf den Berg", Berg=("PER", 0.001))
    assert surfaces([Named(0, 2, "PER", -0.05)], doc) == [("Jana Berg", "PER")]


def test_doubtful_name_is_no_ground_for_others():
    doc = tokens("Jana Berg kommt und Berg geht", Berg=("PER", 0.3))
    assert surfaces([Named(0, 2, "PER", -0.9)], doc) == [("Jana Berg", "PER")]


def test_completed_names_never_overlap():
    doc = tokens("Kern GmbH Ulm")
    assert surfaces([Named(0, 1, "ORG", -0.1), Named(1, 2, "ORG", -0.5)], doc) == [("Kern GmbH", "ORG")]
