from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressextract.errors import InputError
from pressextract.evaluate import LAYERS, RELAXED, Tally, evaluate, evaluate_files, load_gold, score_files
from pressextract.evaluate.gold import locate
from pressextract.evaluate.intervals import f1_intervals
from pressextract.evaluate.layers import same_name, words
from pressextract.record import build_record
from pressextract.shapes import facts as f
from support import make_doc

TEXT = """Jetzt suchen
Stadt Musterau lädt ein
Am 3. Mai 2024 um 17 Uhr spricht Eva Muster, Leiterin der Muster GmbH, in Musterau.
„Es gilt das Wort der Rede“, sagt Muster. Tel. 030 23125-101, Fax 030 23125-109, info@muster.example
"""
GOLD = {
    "id": "a",
    "title": "Stadt Musterau lädt ein",
    "published": "2024-05-01",
    "entities": [
        {"label": "ORG", "text": "Stadt Musterau"},
        {"label": "PER", "text": "Eva Muster"},
        {"label": "ORG", "text": "Muster GmbH"},
        {"label": "LOC", "text": "Musterau", "n": 2},
        {"label": "PER", "text": "Muster", "n": 5},
    ],
    "dates": [
        {"text": "3. Mai 2024", "type": "DATE", "value": "2024-05-03"},
        {"text": "17 Uhr", "type": "TIME", "value": "2024-05-03T17:00"},
    ],
    "roles": [{"person": "Eva Muster", "role": "Leiterin", "organization": "Muster GmbH"}],
    "contacts": [
        {
            "person": "Eva Muster", "role": None, "organization": None, "phones": ["+493023125101"],
            "fax": ["+493023125109"], "emails": ["info@muster.example"], "urls": [], "address": None,
        }
    ],
    "events": [{"title": "Rede", "start": "2024-05-03T17:00", "end": None, "venue": None}],
    "quotes": [{"text": "Es gilt das Wort der Rede", "speaker": "Eva Muster"}],
    "boilerplate": ["Jetzt suchen"],
}  # fmt: skip


def found(words_: str, n: int = 1) -> f.Found:
    return f.Found(*locate(TEXT, words_, n), "test")


def perfect(**changes) -> f.Facts:
    person = f.PersonFact(
        "p1",
        "Eva Muster",
        (found("Eva Muster"), found("Muster", 5)),
        roles=(f.RoleFact("Leiterin", "o2", found("Leiterin")),),
    )
    values = {
        "published": f.DayFact("2024-05-01", "option"),
        "persons": (person,),
        "organizations": (
            f.OrganizationFact("o1", "Stadt Musterau", (found("Stadt Musterau"),)),
            f.OrganizationFact("o2", "Muster GmbH", (found("Muster GmbH"),)),
        ),
        "locations": (f.LocationFact("l1", "Musterau", (found("Musterau", 2),)),),
        "dates": (
            f.DateFact("d1", found("3. Mai 2024"), "DATE", "2024-05-03", "explicit"),
            f.DateFact("d2", found("17 Uhr"), "TIME", "2024-05-03T17:00", "inferred"),
        ),
        "contacts": (
            f.ContactFact(
                "c1", (found("030 23125-101"),), person="p1", phones=(f.PhoneFact("+493023125101", "x"),),
                fax=(f.PhoneFact("+493023125109", "x"),), emails=("info@muster.example",),
            ),
        ),
        "events": (f.EventFact("e1", "Rede in Musterau", (found("Rede"),), start="2024-05-03T17:00"),),
        "quotes": (f.QuoteFact("q1", found("Es gilt das Wort der Rede"), "p1"),),
    } | changes  # fmt: skip
    return f.Facts(**values)


def score(tmp_path: Path, facts: f.Facts, *, furniture=("Jetzt suchen",), title="Stadt Musterau lädt ein") -> dict:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "a.txt").write_text(TEXT, encoding="utf-8")
    (gold / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    doc = make_doc(TEXT, title=title, furniture=furniture)
    line = build_record(doc, facts).to_json().replace('"id":"test"', '"id":"x/a"', 1)
    (tmp_path / "r.jsonl").write_text(line + "\n", encoding="utf-8")
    tally, missing = evaluate(tmp_path / "r.jsonl", gold)
    assert missing == ()
    return {layer: tally.row(layer)["f1"] for layer in LAYERS if tally.row(layer)["gold"] or tally.row(layer)["found"]}


def test_the_gold_itself_scores_one_everywhere(tmp_path):
    scores = score(tmp_path, perfect())
    assert set(scores) == set(LAYERS) - {"url"}
    assert set(scores.values()) == {1.0}


@pytest.mark.parametrize(
    ("changes", "hurt"),
    [
        ({"persons": ()}, {"PER", "PER~", "role", "employer", "contact_link", "contact", "speaker"}),
        ({"locations": (f.LocationFact("l1", "in Musterau", (found("in Musterau"),)),)}, {"LOC"}),
        (
            {"dates": (f.DateFact("d1", found("3. Mai 2024"), "DATE", "2024-05-04", "explicit"),)},
            {"date", "date~", "date_value", "date~value", "time_value"},
        ),
        ({"quotes": (f.QuoteFact("q1", found("Es gilt das Wort der Rede"), None, "Herr Maier"),)}, {"speaker"}),
        ({"quotes": (f.QuoteFact("q1", found("Es gilt"), "p1"),)}, {"quote", "speaker"}),
        ({"events": (f.EventFact("e1", "Rede", (found("Rede"),), start="2024-05-03"),)}, {"event_time"}),
        ({"events": (f.EventFact("e1", "Fest", (found("Rede"),), start="2024-05-03T17:00"),)}, {"event"}),
        ({"published": None}, {"published"}),
    ],
)
def test_each_fault_hurts_its_layers_and_no_other(tmp_path, changes, hurt):
    if not changes.get("persons", True):
        changes |= {"contacts": (), "quotes": ()}
        hurt = hurt | {"phone", "fax", "email", "quote"}
    scores = score(tmp_path, perfect(**changes))
    assert {layer for layer, value in scores.items() if value < 1} == hurt


def test_mentions_in_furniture_count_neither_way(tmp_path):
    extra = f.OrganizationFact("o3", "Jetzt", (found("Jetzt"),))
    facts = perfect()
    facts = perfect(organizations=(*facts.organizations, extra))
    assert score(tmp_path, facts)["ORG"] == 1.0


def test_title_and_removed_are_scored(tmp_path):
    scores = score(tmp_path, perfect(), furniture=(), title=None)
    assert (scores["title"], scores["removed"]) == (0.0, 0.0)


def test_gold_without_a_record_counts_as_missed(tmp_path):
    gold = tmp_path / "g"
    gold.mkdir()
    (gold / "a.txt").write_text(TEXT, encoding="utf-8")
    (gold / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (tmp_path / "r.jsonl").write_text("")
    tally, missing = evaluate(tmp_path / "r.jsonl", gold)
    assert missing == ("a",)
    assert tally.row("PER") == {"p": 0.0, "r": 0.0, "f1": 0.0, "gold": 2, "found": 0}
    assert "1 documents have no record: a" in evaluate_files(tmp_path / "r.jsonl", gold)
    assert "missed\tEva Muster" in evaluate_files(tmp_path / "r.jsonl", gold, errors="PER")


def test_gold_that_does_not_fit_its_text_is_named(tmp_path):
    (tmp_path / "a.txt").write_text("Etwas anderes", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json: no occurrence 1 of 'Stadt Musterau'"):
        load_gold(tmp_path)


def test_a_folder_without_gold_is_an_error(tmp_path):
    (tmp_path / "r.jsonl").write_text("")
    with pytest.raises(InputError, match="holds no"):
        evaluate(tmp_path / "r.jsonl", tmp_path)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Eva Muster", "Muster", True),
        ("Musters", "Eva Muster", True),
        ("der Muster GmbH", "Muster GmbH", True),
        ("Eva Muster", "Eva Maier", False),
        (None, "Eva", False),
        ("", "", False),
    ],
)
def test_names_are_the_same_when_one_holds_the_other(one, two, same):
    assert same_name(one, two) is same


def test_words_drop_articles_and_case():
    assert words("Die Leiterin des Amtes") == ("leiterin", "amtes")


def written(tmp_path: Path, facts: f.Facts, *, furniture=("Jetzt suchen",)) -> tuple[Path, Path]:
    score(tmp_path, facts, furniture=furniture)
    return tmp_path / "r.jsonl", tmp_path / "gold"


def test_relaxed_layers_forgive_what_strict_ones_count(tmp_path):
    person = f.PersonFact(
        "p1",
        "Eva Muster",
        (found("Eva"), found("Muster", 5)),
        roles=(f.RoleFact("Frau Leiterin", "o2", found("Leiterin")),),
    )
    facts = perfect(persons=(person,), quotes=(f.QuoteFact("q1", found("Es gilt"), "p1"),))
    said = json.loads(evaluate_files(*written(tmp_path, facts), as_json=True))["layers"]
    assert set(said) == {*LAYERS, *RELAXED}
    for layer in ("PER", "role", "quote"):
        assert said[layer]["f1"] < 1
        assert said[f"{layer}~"]["f1"] == 1


def test_confusion_of_labels_names_what_was_found_instead(tmp_path):
    facts = perfect(
        organizations=(f.OrganizationFact("o1", "Muster GmbH", (found("Muster GmbH"),)),),
        locations=(
            f.LocationFact("l1", "Stadt Musterau", (found("Stadt Musterau"),)),
            f.LocationFact("l2", "Wort", (found("Wort"),)),
        ),
        persons=(f.PersonFact("p1", "Eva Muster", (found("Eva Muster"),)),),
        quotes=(), contacts=(),
    )  # fmt: skip
    confusion = json.loads(evaluate_files(*written(tmp_path, facts), as_json=True))["confusion"]
    assert confusion["ORG"] == {"PER": 0, "ORG": 1, "LOC": 1, "-": 0}
    assert confusion["LOC"]["-"] == 1
    assert confusion["-"] == {"PER": 0, "ORG": 0, "LOC": 1, "-": 0}
    assert confusion["PER"] == {"PER": 1, "ORG": 0, "LOC": 0, "-": 1}


def test_errors_are_counted_by_rule(tmp_path):
    wrong = f.Found(*locate(TEXT, "Wort"), "name.invented")
    facts = perfect()
    files = written(tmp_path, perfect(locations=(*facts.locations, f.LocationFact("l2", "Wort", (wrong,)))))
    rules = json.loads(evaluate_files(*files, as_json=True))["rules"]
    assert rules["LOC"] == {"name.invented": {"right": 0, "wrong": 1}, "test": {"right": 1, "wrong": 0}}
    table = evaluate_files(*files, detail=True)
    assert "gold ↓ found →" in table
    assert [line.split() for line in table.splitlines() if "name.invented" in line] == [
        ["LOC", "name.invented", "0", "1", "0.000"]
    ]
    assert "spurious\tWort\tname.invented" in evaluate_files(*files, errors="LOC")


def tally_of(hit: int, due: int, said: int) -> Tally:
    tally = Tally()
    tally.add("x", hit=hit, due=due, said=said)
    return tally


def test_intervals_hold_the_score_and_are_the_same_every_time():
    tallies = [tally_of(hit, 10, 10) for hit in (5, 6, 7, 8, 9, 10, 7, 8)]
    low, high = f1_intervals(tallies, ["x"])["x"]
    assert 0.6 < low < 60 / 80 < high < 0.9
    assert f1_intervals(tallies, ["x"])["x"] == (low, high)


def test_equal_documents_leave_no_doubt_and_many_documents_little():
    assert f1_intervals([tally_of(5, 10, 10)] * 6, ["x"])["x"] == (0.5, 0.5)
    few, many = (f1_intervals([tally_of(h, 10, 10) for h in (4, 8)] * count, ["x"])["x"] for count in (4, 100))
    assert many[1] - many[0] < few[1] - few[0]
    assert f1_intervals([], ["x"])["x"] == (0.0, 0.0)


def test_the_sum_of_the_documents_is_the_whole(tmp_path):
    files = written(tmp_path, perfect())
    scores = score_files(*files)
    assert len(scores.tallies) == 1
    assert {layer: scores.total().row(layer) for layer in LAYERS} == {
        layer: evaluate(*files)[0].row(layer) for layer in LAYERS
    }
