"""Which days are those of happenings, told once each."""

from __future__ import annotations

from datetime import date

import pytest
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.resolve import resolve
from pressextract.resolve.events.chains import Dated, link_days
from pressextract.resolve.events.spans import occasion
from pressextract.shapes import Mention, Span
from pressextract.shapes.facts import DateFact, Found
from pressextract.shapes.speech import EventValue


def events(text: str, reference: date | None = date(2024, 4, 22), **doc):
    cleaned, annotated = make_doc(text, **doc), make_names(text, {})
    return resolve(cleaned, annotated, mentions=extract(cleaned, annotated), reference_date=reference)


def fact(value: str, *, id: str = "d1", type: str = "DATE", range: str | None = None) -> DateFact:  # noqa: A002
    return DateFact(id, Found(0, 1, "test"), type, value, "explicit", range=range)


@pytest.mark.parametrize(
    ("facts", "when"),
    [
        ([fact("2024-05-03")], ("2024-05-03", None)),
        ([fact("2024-05-03"), fact("2024-05-03T19:00", type="TIME")], ("2024-05-03T19:00", None)),
        ([fact("2024-05-03"), fact("T19:00", type="TIME")], ("2024-05-03T19:00", None)),
        (
            [fact("2024-05-03T19:00", type="TIME"), fact("2024-05-03T21:00", type="TIME")],
            ("2024-05-03T19:00", "2024-05-03T21:00"),
        ),
        ([fact("2024-05-03", range="d2"), fact("2024-05-05", id="d2", range="d1")], ("2024-05-03", "2024-05-05")),
        ([fact("2024-05-03TEV", type="TIME")], ("2024-05-03", None)),
        ([fact("XXXX-05-03")], ("XXXX-05-03", None)),
        ([fact("2024-05")], ("2024-05", None)),
        ([fact("2024")], None),
        ([fact("P3D", type="DURATION")], None),
    ],
)
def test_start_and_end_from_time_expressions(facts, when):
    assert occasion(facts) == when


def dated(start: str, end: str | None = None, *, joined: bool = False) -> Dated:
    value = EventValue(Span(0, 1), joined=joined)
    return Dated((Mention("event", 0, 1, "x", "test", value=value),), (start, end))


def test_two_days_in_a_row_are_one_happening():
    linked = link_days([dated("2024-05-04"), dated("2024-05-05", joined=True)])
    assert [one.occasion for one in linked] == [("2024-05-04", "2024-05-05")]


def test_a_clock_time_behind_the_last_day_holds_for_all():
    linked = link_days([dated("2024-05-03"), dated("2024-05-10T19:00", "2024-05-10T21:00", joined=True)])
    assert [one.occasion for one in linked] == [
        ("2024-05-03T19:00", "2024-05-03T21:00"), ("2024-05-10T19:00", "2024-05-10T21:00"),
    ]  # fmt: skip


def test_days_that_nothing_joins_stay_apart():
    linked = link_days([dated("2024-05-04"), dated("2024-05-05")])
    assert [one.occasion[0] for one in linked] == ["2024-05-04", "2024-05-05"]


def test_what_headline_and_text_tell_is_told_once_with_the_clock_time():
    title = "Hafenkonzert am 3. Mai"
    found = events(
        f"{title}\n\nDas Konzert am Hafen beginnt am 3. Mai um 19 Uhr. Alle sind eingeladen.", title=title
    ).events
    assert [(one.title, one.start) for one in found] == [("Hafenkonzert", "2024-05-03T19:00")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Der Infoabend findet am 3. Mai um 19 Uhr statt.", "planned"),
        ("Bei der Preisverleihung am 19. April wurden alle geehrt.", "past"),
        ("Der Infoabend am 3. Mai um 19 Uhr fällt aus.", "cancelled"),
    ],
)
def test_status(text, status):
    assert [one.status for one in events(text).events] == [status]


def test_without_a_reference_day_the_tense_tells_the_status():
    (event,) = events("Bei der Preisverleihung am 19. April 2024 wurden alle geehrt.", reference=None).events
    assert event.status == "past"


def test_the_venue_is_kept_as_written():
    (event,) = events("Der Infoabend findet am 3. Mai um 19 Uhr im Bürgerhaus statt.").events
    assert event.venue == "Bürgerhaus"


def test_ids_count_in_text_order_and_explain_says_why():
    found = events("Der Infoabend ist am 3. Mai um 19 Uhr. Das Hoffest ist am 4. Mai um 10 Uhr.").events
    assert [(one.id, one.title) for one in found] == [("e1", "Infoabend"), ("e2", "Hoffest")]
    assert [evidence.what for evidence in found[0].spans[0].evidence] == ["title", "likelihood"]


def test_a_deadline_loses_and_says_why():
    title = "Hoffest am Dom"
    facts = events(f"{title}\n\nBewerbungen nimmt die Stadt bis 17. Mai entgegen. Es gibt Kuchen.", title=title)
    assert facts.events == ()
    (beaten,) = [one for one in facts.beaten if one.by == "event.no_happening"]
    assert "prep:bis" in beaten.why


def test_a_day_that_was_given_up_is_no_happening():
    facts = events("Das Hoffest ist am 14. Mai um 15 Uhr. Ursprünglich war das Hoffest am 3. Mai um 15 Uhr.")
    assert [one.start for one in facts.events] == ["2024-05-14T15:00"]


def test_the_clock_time_of_the_end_ends_what_began_that_day():
    found = events("Der Infoabend am 3. Mai beginnt um 19 Uhr. Ende ist gegen 21 Uhr.").events
    assert [(one.start, one.end) for one in found] == [("2024-05-03T19:00", "2024-05-03T21:00")]


def happening(title: str, start: str, *traits: str, how: str = "noun"):
    from pressextract.resolve.events.merge import Happening

    value = EventValue(Span(0, 1), how=how, traits=traits)
    return Happening(title, (start, None), 0.9, (Mention("event", 0, 1, "x", "test", value=value),))


@pytest.mark.parametrize(
    ("told", "merged"),
    [
        ([("Hafenschau", "2024-05-03"), ("Hafenschau der Stadt", "2024-05-03")], [("2024-05-03", None)]),
        ([("Hafenschau", "2024-05-03"), ("Hafenschau", "2024-06-09", "prep:bis")], [("2024-05-03", "2024-06-09")]),
        ([("Hafenschau", "2024-05"), ("Hafenschau", "2024-05-03")], [("2024-05-03", None)]),
        ([("Hafenschau", "2024-SP"), ("Hafenschau", "2024-05-03")], [("2024-05-03", None)]),
        ([("Hafenschau", "2024-07"), ("Hafenschau", "2024-05-03")], [("2024-07", None), ("2024-05-03", None)]),
        (
            [("Lesung", "2024-05-03T10:00"), ("Konzert", "2024-05-03T19:00")],
            [("2024-05-03T10:00", None), ("2024-05-03T19:00", None)],
        ),
    ],
)
def test_one_happening_told_twice_is_one(told, merged):
    from pressextract.resolve.events.merge import merge

    found = [one.occasion for one in merge(happening(*one) for one in told)]
    assert sorted(found, key=str) == sorted(merged, key=str)
