"""Line ends inside sentences."""

from __future__ import annotations

import pytest

from pressextract.extract.names.candidates import model_mentions
from pressextract.extract.names.roles import find_roles
from pressextract.extract.names.wraps import soften
from support import make_doc, make_names

WRAPPED = (
    "Die Urkunde überreichte am vergangenen Freitag im Rathaus von\n"
    "Aalen der Vorsitzende der Jury. Dem Gremium gehörte auch Ute Ems\n"
    "(Muster AG) an, die den Preis vor Jahren selbst gewonnen hatte."
)


def test_wrapped_paragraph_is_one_line_of_the_same_length():
    soft = soften(WRAPPED)
    assert "\n" not in soft
    assert len(soft) == len(WRAPPED)


@pytest.mark.parametrize(
    "text",
    [
        "Ute Ems\nGeschäftsführerin\nMuster AG",
        (
            "Gewonnen hat die Gesamtschule Oberdorf, Aalen (Ute Ems)\nZweiter wurde das Gymnasium am Turm, Aalen (Kai Rot)\n"
            "Dritter wurde die Realschule Nord, Aalen (Jan Au)"
        ),
        "Ein Absatz, der ziemlich lang ist und mit einem Punkt endet.\n\nund ein anderer Absatz",
        "",
    ],
    ids=["box", "list", "paragraphs", "empty"],
)
def test_lines_of_their_own_stay_apart(text):
    assert soften(text) == text


def test_employer_is_found_across_a_line_end():
    doc, names = make_doc(WRAPPED), make_names(WRAPPED, {"PER": ["Ute Ems"], "ORG": ["Muster AG"]})
    roles = find_roles(doc.view, model_mentions(doc.view, names.names))
    assert [WRAPPED[slice(*role.value.organization)] for role in roles] == ["Muster AG"]
    assert all(role.text == WRAPPED[role.start : role.end] for role in roles)
