"""What a reviewer can do, without server and disk."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import RELEASE, release
from pressextract.evaluate.gold import locate
from pressextract.record.models import Record
from pressextract.review.act import Refused, act, nth, parse_act
from pressextract.review.gold import as_gold
from pressextract.review.items import Review, live
from pressextract.review.start import from_record


@pytest.fixture
def start() -> Review:
    return from_record(Record.model_validate_json(json.dumps(release())))


def do(review: Review, **action) -> Review:
    return act(review, parse_act(action), text=RELEASE)


def at(words: str) -> dict[str, int]:
    return {"start": RELEASE.index(words), "end": RELEASE.index(words) + len(words)}


def item(review: Review, wanted: str):
    return next(one for one in review.items if one.id == wanted)


def gold(review: Review):
    return as_gold(review, name="a", text=RELEASE)


def test_a_review_starts_with_all_that_the_record_says(start):
    assert {one.state for one in start.items} == {"open"}
    assert {one.id for one in start.items} == {
        "p1.1", "p1.2", "p1.3", "o1.1", "l1.1", "l1.2", "d1", "d2", "d3", "q1", "r1", "p1r1", "c1", "e1",
    }  # fmt: skip
    assert (start.title, start.published) == ("Musterau feiert 😀 den Gründungstag", "2024-05-02")


def test_gold_has_the_format_of_the_guideline(start):
    assert gold(start) == {
        "id": "a", "title": "Musterau feiert 😀 den Gründungstag", "published": "2024-05-02", "reference_date": "2024-05-02",
        "entities": [
            {"label": "LOC", "text": "Musterau"}, {"label": "LOC", "text": "Musterau", "n": 2}, {"label": "PER", "text": "Eva Lindner"},
            {"label": "ORG", "text": "Muster GmbH"}, {"label": "PER", "text": "Eva Lindner", "n": 2}, {"label": "PER", "text": "Eva Lindner", "n": 3},
        ],
        "dates": [
            {"text": "2. Mai 2024", "type": "DATE", "value": "2024-05-02"}, {"text": "16. Mai", "type": "DATE", "value": "2024-05-16"},
            {"text": "17 Uhr", "type": "TIME", "value": "2024-05-16T17:00"},
        ],
        "roles": [{"person": "Eva Lindner", "role": "Leiterin", "organization": "Muster GmbH"}],
        "contacts": [{
            "person": "Eva Lindner", "role": None, "organization": "Muster GmbH", "phones": ["+493023125341"], "fax": [],
            "emails": ["lindner@muster.example"], "urls": [], "address": None,
        }],
        "events": [{"title": "Gründungstag", "start": "2024-05-16T17:00", "end": None, "venue": "Alten Speicher"}],
        "quotes": [{"text": "Gute Ideen bleiben hier", "speaker": "Eva Lindner"}],
        "boilerplate": ["Jetzt suchen"], "doubts": [],
    }  # fmt: skip


def test_accepting_and_rejecting_keeps_and_drops(start):
    after = do(do(start, act="mark", ids=["p1.1"], state="accepted"), act="mark", ids=["l1.1", "q1"], state="rejected")
    assert item(after, "p1.1").state == "accepted"
    assert len(live(after)) == len(start.items) - 2
    assert gold(after)["quotes"] == []
    assert item(do(after, act="mark", ids=["q1"], state="open"), "q1").state == "open"


def test_a_label_is_corrected(start):
    after = do(start, act="change", id="o1.1", set={"layer": "name", "label": "LOC"})
    assert (item(after, "o1.1").label, item(after, "o1.1").state) == ("LOC", "changed")
    kept = do(after, act="mark", ids=["o1.1"], state="accepted")
    assert item(kept, "o1.1").state == "changed"


def test_a_name_becomes_a_date_and_a_date_a_name(start):
    date = do(start, act="change", id="o1.1", set={"layer": "date", "type": "DATE", "value": "2024"})
    assert {"text": "Muster GmbH", "type": "DATE", "value": "2024"} in gold(date)["dates"]
    name = do(start, act="change", id="d2", set={"layer": "name", "label": "ORG"})
    assert {"label": "ORG", "text": "16. Mai"} in gold(name)["entities"]


def test_borders_are_corrected_without_the_blanks_around_them(start):
    after = do(start, act="change", id="o1.1", set=at(" der Muster GmbH"))
    one = item(after, "o1.1")
    assert RELEASE[one.start : one.end] == "der Muster GmbH"


def test_what_is_added_takes_the_place_of_what_it_touches(start):
    after = do(start, act="add", item={"layer": "name", "label": "ORG", **at("Dr. Eva Lindner von der Muster GmbH")})
    assert item(after, "h1").state == "added"
    assert item(after, "p1.1").state == item(after, "o1.1").state == "rejected"
    assert item(after, "q1").state == "open"  # of another kind
    again = do(after, act="change", id="h1", set={"label": "PER"})
    assert item(again, "h1").state == "added"
    assert item(do(again, act="add", item={"layer": "quote", **at("Kontakt")}), "h2").layer == "quote"


def test_removed_lines_are_whole(start):
    after = do(start, act="add", item={"layer": "removed", **at("Ideen bleiben")})
    line = next(one for one in RELEASE.split("\n") if "Ideen" in one)
    assert line in gold(after)["boilerplate"]
    last = do(start, act="add", item={"layer": "removed", **at("Kontakt")})
    assert RELEASE.rstrip().split("\n")[-1] in gold(last)["boilerplate"]


def test_rows_are_added_and_values_put_into_form(start):
    contact = {
        "layer": "contact",
        "person": "Jan Muster",
        "phones": ["030 / 23125-101"],
        "emails": ["jan@muster.example"],
    }
    after = do(start, act="add", item=contact)
    assert gold(after)["contacts"][1]["phones"] == ["+493023125101"]
    event = {"layer": "event", "title": " Messe ", "start": "2024-05-03", "venue": None}
    assert gold(do(start, act="add", item=event))["events"][1] == {
        "title": "Messe",
        "start": "2024-05-03",
        "end": None,
        "venue": None,
    }


def test_fields_are_set_and_emptied(start):
    after = do(
        start, act="fields", set={"title": "Neu", "published": None, "reference_date": "2024-05-01", "doubts": ["Ort?"]}
    )
    found = gold(after)
    assert (found["title"], found["published"], found["reference_date"], found["doubts"]) == (
        "Neu",
        None,
        "2024-05-01",
        ["Ort?"],
    )


def test_finishing_accepts_what_is_open_and_nothing_else(start):
    after = do(do(start, act="mark", ids=["q1"], state="rejected"), act="done", value=True)
    assert after.done
    assert {one.state for one in after.items} == {"accepted", "rejected"}
    assert not do(after, act="done", value=False).done


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"act": "fly"}, "act"),
        ({"act": "mark", "ids": [], "state": "accepted"}, "act"),
        ({"act": "mark", "ids": ["zz"], "state": "accepted"}, "gone"),
        ({"act": "change", "id": "zz", "set": {}}, "gone"),
        ({"act": "change", "id": "o1.1", "set": {"label": "CAT"}}, "value"),
        ({"act": "change", "id": "d1", "set": {"value": "gestern"}}, "value"),
        ({"act": "change", "id": "d1", "set": {"value": "2023-02-29"}}, "value"),
        ({"act": "change", "id": "o1.1", "set": {"start": 0, "end": 10**9}}, "span"),
        ({"act": "change", "id": "o1.1", "set": {"start": "a", "end": 3}}, "span"),
        ({"act": "change", "id": "o1.1", "set": {"start": 12, "end": 14}}, "span"),  # a blank line
        ({"act": "change", "id": "o1.1", "set": at("suchen\n\nMusterau")}, "line"),
        ({"act": "add", "item": {"layer": "contact", "phones": ["Rathaus"]}}, "value"),
        ({"act": "add", "item": {"layer": "contact", "phones": ["1"]}}, "value"),
        ({"act": "add", "item": {"layer": "role", "person": " "}}, "value"),
        ({"act": "add", "item": {"layer": "event", "title": "Fest", "start": "bald"}}, "value"),
        ({"act": "add", "item": {"layer": "event", "title": "Fest", "id": "e1", "colour": "red"}}, "value"),
        ({"act": "add", "item": {}}, "value"),
        ({"act": "fields", "set": {"published": "gestern"}}, "value"),
        ({"act": "fields", "set": {"items": []}}, "act"),
    ],
)
def test_what_cannot_be_is_refused_with_a_code(start, action, code):
    with pytest.raises(Refused) as refused:
        do(start, **action)
    assert refused.value.code == code
    assert str(refused.value).startswith(code)


def test_a_span_that_counting_steps_over_is_refused():
    with pytest.raises(Refused, match="address"):
        act(
            Review(),
            parse_act({"act": "add", "item": {"layer": "name", "label": "PER", "start": 1, "end": 3}}),
            text="aaa",
        )


@given(st.text("ab \n", max_size=20), st.integers(0, 19), st.integers(1, 5))
def test_the_number_of_an_occurrence_leads_back_to_it(text, start, length):
    surface = text[start : start + length]
    if surface:
        number = nth(text, start=start, end=start + len(surface))
        assert number is None or locate(text, surface, number) == (start, start + len(surface))
