"""Everything as a spaCy component."""

from __future__ import annotations

import logging
import tomllib
from datetime import date
from pathlib import Path

import pytest
import spacy

import pressextract.spacy_component  # noqa: F401 - makes the name known
from pressextract import extract_text

TEXT = (
    "Stadt Musterau lädt ein\n\nAm 3. Mai spricht Eva Muster um 17 Uhr im Rathaus über den Handel. Fragen: Jan Özdemir, "
    "Tel. 030 23125-101.\n"
)


@pytest.fixture(scope="module")
def nlp():
    nlp = spacy.blank("de")
    nlp.add_pipe("pressextract", config={"reference_date": "2024-04-29"})
    return nlp


def test_the_record_is_that_of_the_library(nlp):
    record = nlp(TEXT)._.press
    assert record.persons == extract_text(TEXT, reference_date=date(2024, 4, 29)).persons
    assert [one.value for one in record.dates] == ["2024-05-03", "2024-05-03T17:00"]


def test_spans_carry_label_and_value(nlp):
    doc = nlp(TEXT)
    found = {(span.text, span.label_, span.id_) for span in doc.spans["press"]}
    assert ("Eva Muster", "PER", "Eva Muster") in found
    assert ("17 Uhr", "TIME", "2024-05-03T17:00") in found
    assert all(doc.text[span.start_char : span.end_char] == span.text for span in doc.spans["press"])


def test_a_documents_own_day_outranks_the_configured_one(nlp):
    doc = nlp.make_doc(TEXT)
    doc._.reference_date = "2021-01-01"
    assert nlp(doc)._.press.dates[0].value == "2021-05-03"


def test_many_documents_come_back_in_order_and_a_bad_one_alone_fails(nlp, caplog):
    texts = [TEXT, "   ", TEXT.replace("3. Mai", "4. Mai")]
    with caplog.at_level(logging.WARNING):
        first, second, third = nlp.pipe(texts, batch_size=2)
    assert (first._.press.dates[0].value, third._.press.dates[0].value) == ("2024-05-03", "2024-05-04")
    assert second._.press is None or not second._.press.dates


def test_the_entry_point_names_the_factory():
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (
        project["entry-points"]["spacy_factories"]["pressextract"] == "pressextract.spacy_component:make_pressextract"
    )
