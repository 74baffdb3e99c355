"""The room's front doors with the shipped model."""

import pytest
import spacy

from pressextract.annotate import annotate, annotate_many, load_model
from pressextract.annotate.calibrate import confidence
from pressextract.annotate.store import shipped_path
from pressextract.errors import ModelError
from pressextract.shapes import CleanDoc, RawDoc

TEXT = (
    "Stadt Bottrop fördert Gründungen\n\nBOTTROP. Am 3. Mai eröffnet Dr. Petra Sommerfeld vom Amt für "
    "Wirtschaftsförderung der Stadt Bottrop das Gründerhaus in Dortmund. „Wir legen los“, sagt Sommerfeld.\n\n"
    "Kontakt\nKarsten Wiegand\nTel. 030 23125-010"
)
OTHERS = ("", "\n\n \n", "Ulm", "x" * 5000, "Die Hansestadt Lübeck lädt ein. " * 300)


def clean(text, name="a"):
    return CleanDoc(RawDoc(name, name, text), text, text)


@pytest.fixture(scope="module")
def model():
    return load_model(None)


def test_names_and_sentences_have_offsets_into_the_text(model):
    found = annotate(clean(TEXT), model=model)
    people = {TEXT[n.start : n.end] for n in found.names if n.label == "PER"}
    assert "Petra Sommerfeld" in people
    assert "Karsten Wiegand" in people
    assert "Stadt Bottrop fördert Gründungen" in {TEXT[s.start : s.end] for s in found.sentences}
    assert all(0 <= n.score <= 1 for n in found.names)


def test_furniture_is_not_read(model):
    view = TEXT.replace("Karsten Wiegand", " " * 15)
    doc = CleanDoc(RawDoc("a", "a", TEXT), TEXT, view)
    assert all(TEXT[n.start : n.end] != "Karsten Wiegand" for n in annotate(doc, model=model).names)


def test_result_does_not_depend_on_neighbours(model):
    alone = annotate(clean(TEXT), model=model)
    mixed = [clean(t, str(i)) for i, t in enumerate((OTHERS[0], TEXT, *OTHERS[1:], TEXT))]
    among = list(annotate_many(mixed, model=model))
    assert len(among) == len(mixed)
    assert among[1] == among[-1] == alone


@pytest.mark.parametrize("text", OTHERS[:4])
def test_odd_texts_are_survived(model, text):
    found = annotate(clean(text), model=model)
    assert all(0 <= n.start < n.end <= len(text) for n in found.names)


def test_any_pipeline_with_known_labels_works(tmp_path):
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Jana Berg"},
            {"label": "GPE", "pattern": "Ulm"},
            {"label": "MISC", "pattern": "Fest"},
        ]
    )
    nlp.to_disk(tmp_path / "own")
    text = "Jana Berg aus Ulm. Das Fest beginnt."
    found = annotate(clean(text), model=load_model(tmp_path / "own"))
    assert [(text[n.start : n.end], n.label, n.score) for n in found.names] == [
        ("Jana Berg", "PER", 1.0),
        ("Ulm", "LOC", 1.0),
    ]
    assert len(found.sentences) == 2


def test_the_accurate_model_has_a_short_name_and_finds_names():
    accurate = load_model("accurate")
    assert accurate.name.startswith("press_de_accurate ")
    found = annotate(clean(TEXT), model=accurate)
    assert {"Petra Sommerfeld", "Karsten Wiegand"} <= {TEXT[n.start : n.end] for n in found.names if n.label == "PER"}


def test_pipeline_without_names_is_refused(tmp_path):
    spacy.blank("de").to_disk(tmp_path / "blank")
    with pytest.raises(ModelError) as caught:
        load_model(tmp_path / "blank")
    assert caught.value.code == "model.labels"


@pytest.mark.parametrize("where", ["no_such_package_at_all", "./no/such/folder"])
def test_missing_model_says_what_to_do(where):
    with pytest.raises(ModelError) as caught:
        load_model(where)
    assert caught.value.code == "model.missing"
    assert where in str(caught.value)


def test_broken_model_is_named(tmp_path):
    spacy.blank("de").to_disk(tmp_path / "own")
    (tmp_path / "own" / "config.cfg").write_text('[nlp]\nlang = "xx"\npipeline = ["nonsense"]\n')
    with pytest.raises(ModelError) as caught:
        load_model(tmp_path / "own")
    assert caught.value.code == "model.broken"


def test_shipped_model_is_found_in_the_checkout():
    assert (shipped_path() / "meta.json").is_file()


def test_confidence_grows_with_the_score_and_stays_in_bounds():
    settings = {"calibration": {"PER": [0.8, 0.1]}}
    scores = [confidence(s, "PER", settings) for s in (-9.0, -1.0, -0.1, 0.0)]
    assert scores == sorted(scores)
    assert 0 <= scores[0] < scores[-1] <= 1
    assert confidence(-0.5, "ORG", settings) == 0.6065
