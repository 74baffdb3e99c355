"""Corrections of the model's spans."""

from __future__ import annotations

import pytest

from pressextract.extract.names.mending import mend
from pressextract.shapes import Name


@pytest.mark.parametrize(
    ("text", "span", "label", "wanted"),
    [
        ("in Halle (Saale) statt", "Halle", "LOC", ["Halle (Saale)"]),
        ("in Coswig (Anhalt) statt", "Coswig (Anhalt", "LOC", ["Coswig (Anhalt)"]),
        ("in Aalen (Messe) statt", "Aalen", "LOC", ["Aalen"]),
        ("In Aalen dreißig Betriebe", "Aalen dreißig Betriebe", "LOC", ["Aalen"]),
        ("in Weiden i.d.OPf. statt", "Weiden i.d.OPf.", "LOC", ["Weiden i.d.OPf"]),
        ("Wohnbau Nord eG.Die Mieter", "Wohnbau Nord eG.Die", "ORG", ["Wohnbau Nord eG"]),
        ("DGAP-News Muster AG: Zahlen", "DGAP-News Muster AG", "ORG", ["Muster AG"]),
        ("der Hafenbetreiber Port Nord S.A. baut", "Hafenbetreiber Port Nord S.A.", "ORG", ["Port Nord S.A"]),
        ("nach dem MsbG und dem WiStrG 1954", "MsbG", "ORG", []),
        (
            "die Tourismus- und Marketing Nord GmbH",
            "Marketing Nord GmbH",
            "ORG",
            ["Tourismus- und Marketing Nord GmbH"],
        ),
        ("im Ort Seeheim (Landkreis Greiz)", "Landkreis Greiz", "ORG", ["Landkreis Greiz LOC"]),
        ("AMS Ost-Leiterin Ute Ems", "AMS Ost-Leiterin", "ORG", []),
        ("der Minister für Häfen und Schifffahrt", "Minister für Häfen", "ORG", []),
    ],
)
def test_spans_are_corrected(text, span, label, wanted):
    start = text.index(span)
    pieces = mend(text, Name(start, start + len(span), label))
    found = [text[one.start : one.end] + (f" {one.label}" if one.label != label else "") for one in pieces]
    assert [one.rstrip(".") for one in found] == wanted
