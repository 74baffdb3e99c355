"""The spaCy component."""

from __future__ import annotations

import pytest

spacy = pytest.importorskip("spacy")


@pytest.fixture
def pipeline():
    import pressextract.dates_component

    assert pressextract.dates_component.SPANS_KEY == "dates"
    nlp = spacy.blank("de")
    nlp.add_pipe("press_dates", config={"reference_date": "2024-04-29"})
    return nlp


def test_spans_carry_type_and_value(pipeline):
    doc = pipeline("Am Freitag, 3. Mai, um 19 Uhr in Ulm.")
    assert [(span.text, span.label_, span.id_) for span in doc.spans["dates"]] == [
        ("Freitag, 3. Mai", "DATE", "2024-05-03"),
        ("19 Uhr", "TIME", "2024-05-03T19:00"),
    ]
    assert [found.value for found in doc._.press_dates] == ["2024-05-03", "2024-05-03T19:00"]


def test_a_documents_own_day_outranks_the_configured_one(pipeline):
    doc = pipeline.make_doc("Gestern war Markt.")
    doc._.reference_date = "2019-01-01"
    assert [span.id_ for span in pipeline(doc).spans["dates"]] == ["2018-12-31"]


def test_many_documents_and_documents_without_any(pipeline):
    docs = list(pipeline.pipe(["Am 3. Mai.", "Nichts."]))
    assert [[span.text for span in doc.spans["dates"]] for doc in docs] == [["3. Mai"], []]


def test_the_pipeline_survives_the_disk(pipeline, tmp_path):
    pipeline.to_disk(tmp_path / "model")
    doc = spacy.load(tmp_path / "model")("Gestern.")
    assert [span.id_ for span in doc.spans["dates"]] == ["2024-04-28"]
