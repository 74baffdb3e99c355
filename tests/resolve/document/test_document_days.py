from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import regex

from pressextract.resolve.document import find_days
from pressextract.shapes import Hints, Mention
from pressextract.shapes.dates import Partial
from support import make_doc

MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
DAY = regex.compile(rf"(?P<d>\d\d?)\.\s?(?:(?P<m>\d\d?)\.|(?P<name>{'|'.join(MONTHS)}))\s?(?P<y>\d{{4}})?")
HEAD = "Neue Brücke über die Aller"
BODY = "Die neue Brücke wird gebaut, und zwar so schnell wie möglich, wie die Stadt mitteilt."


def mentions_of(text):
    """Explicit dates only: the rooms are tested apart."""
    for match in DAY.finditer(text):
        month = int(match["m"]) if match["m"] else MONTHS.index(match["name"]) + 1
        value = f"{match['y'] or 'XXXX'}-{month:02}-{int(match['d']):02}"
        words = match.group().rstrip()
        yield Mention(
            "date", match.start(), match.start() + len(words), words, "date.test", value=Partial("DATE", value)
        )


def days(text, *, option=None, id_="a", hints=None, title=HEAD, zones=None):
    doc = make_doc(text, title=title, zones=zones)
    doc = replace(doc, raw=replace(doc.raw, id=id_, path=f"{id_}.txt", hints=hints or Hints()))
    return find_days(doc, tuple(mentions_of(doc.view)), option=option)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"{HEAD}\n\n3. Mai 2021\n\n{BODY}", "published.date_line"),
        (f"03.05.2021\n\n{HEAD}\n\n{BODY}", "published.date_line"),
        (f"{HEAD}\n\nCelle, den 3. Mai 2021\n\n{BODY}", "published.date_line"),
        (f"{HEAD}\n\n03.05.2021 | Wirtschaft | Stadt Celle\n\n{BODY}", "published.date_line"),
        (f"{HEAD}\n\n03.05.2021, 14:05 Uhr\n\n{BODY}", "published.date_line"),
        (f"{HEAD}\n\n{BODY}\n\nCelle, 03.05.2021", "published.date_line"),
        (f"{HEAD}\n\nCelle, 3. Mai 2021 – {BODY}", "published.dateline"),
        (f"{HEAD}\n\nCelle/Lachendorf (3. Mai 2021). {BODY}", "published.dateline"),
        (f"{HEAD}\n\n(Celle, 3. Mai 2021) {BODY}", "published.dateline"),
        (f"{HEAD}\n\n03.05.2021 - {BODY}", "published.dateline"),
        (f"Pressemitteilung Nr. 12 vom 3. Mai 2021\n\n{HEAD}\n\n{BODY}", "published.cue"),
        (f"{HEAD}\n\n{BODY}\n\nVeröffentlicht am 03.05.2021", "published.cue"),
        (f"{HEAD}\n\n{BODY}\n\nErschienen am:\n\n03.05.2021", "published.cue"),
        (f"{HEAD}\n\n{BODY}\n\nStand: 3. Mai 2021", "published.state"),
    ],
)
def test_the_text_says_when_it_was_issued(text, rule):
    found = days(text)
    assert found.published is not None
    assert (found.published.value, found.published.basis, found.published.rule) == ("2021-05-03", "text", rule)
    assert text[found.published.span.start : found.published.span.end].rstrip(".").startswith(("3", "03"))
    assert (found.reference.value, found.reference.basis) == ("2021-05-03", "published")


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\n\n{BODY} Sie wird am 3. Mai 2021 eröffnet.",
        f"{HEAD}\n\nAm 3. Mai 2021 beginnt der Bau, wie die Stadt mitteilt.",
        f"{HEAD}\n\n{BODY}\n\nDeadline: 3. Mai 2021",
        f"{HEAD}\n\n{BODY}\n\n3. Mai 2021, 11 Uhr",
        f"{HEAD}\n\n{BODY}\n\n3. Mai 2021: Beschluss im Rat",
        f"{HEAD}\n\n{BODY}\n\nLetzte Änderung: 3. Mai 2021",
        f"{HEAD}\n\n3. Mai\n\n{BODY}",
    ],
)
def test_days_that_the_text_speaks_of_are_no_publication_days(text):
    assert days(text).published is None


def test_a_cue_outranks_a_lone_date_line():
    text = f"12.04.2021\n\n{HEAD}\n\n{BODY}\n\nErstellt am 03.05.2021"
    assert days(text).published.value == "2021-05-03"


@pytest.mark.parametrize("name", ["2021-05-03_bruecke", "presse/20210503", "bruecke_2021_05_03"])
def test_the_file_name_says_it_when_the_text_does_not(name):
    found = days(f"{HEAD}\n\n{BODY}", id_=name).published
    assert (found.value, found.basis, found.span) == ("2021-05-03", "filename", None)


@pytest.mark.parametrize("name", ["2021-13-03_bruecke", "2021-02-30", "12021050399", "2021-05/bruecke"])
def test_other_numbers_in_a_file_name_are_no_day(name):
    assert days(f"{HEAD}\n\n{BODY}", id_=name).published is None


def test_the_text_outranks_the_file_name():
    found = days(f"{HEAD}\n\n3. Mai 2021\n\n{BODY}", id_="2021-05-09_bruecke").published
    assert (found.value, found.basis) == ("2021-05-03", "text")


def test_the_documents_own_field_outranks_the_text_and_a_contradiction_is_told():
    found = days(f"{HEAD}\n\n3. Mai 2021\n\n{BODY}", hints=Hints(published=date(2021, 5, 4)))
    assert (found.published.value, found.published.basis) == ("2021-05-04", "metadata")
    assert [warning.code for warning in found.warnings] == ["published_conflict"]


@pytest.mark.parametrize(
    ("option", "hints", "value", "basis"),
    [
        (date(2020, 1, 2), Hints(reference_date=date(2020, 1, 3)), "2020-01-02", "option"),
        (None, Hints(reference_date=date(2020, 1, 3), published=date(2020, 1, 4)), "2020-01-03", "metadata"),
        (None, Hints(published=date(2020, 1, 4)), "2020-01-04", "published"),
        (None, Hints(), "2021-05-03", "published"),
    ],
)
def test_order_of_the_reference_day(option, hints, value, basis):
    found = days(f"{HEAD}\n\n3. Mai 2021\n\n{BODY}", option=option, hints=hints).reference
    assert (found.value, found.basis) == (value, basis)


def test_the_users_reference_day_is_no_publication_day():
    assert days(f"{HEAD}\n\n{BODY}", option=date(2020, 1, 2)).published is None


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        (f"{BODY} Sie wird am 3. Mai 2021 eröffnet.", "2021-05-03", "reference.first_day"),
        (f"{BODY} Am 28. April und am 3. Mai 2021 wird gefeiert.", "2021-04-28", "reference.first_day_with_year"),
        (f"{BODY} Seit dem 1. Juni 1990 steht sie. Nun fällt sie am 3. Mai 2021.", "2021-05-03", "reference.first_day"),
        (
            f"{BODY} Sie wird am 3. Mai 2021 eröffnet.\n\nLetzte Änderung: 9. April 2021",
            "2021-04-09",
            "reference.changed",
        ),
    ],
)
def test_the_best_day_of_the_text_is_said_to_be_inferred(text, value, rule):
    found = days(f"{HEAD}\n\n{text}")
    assert (found.reference.value, found.reference.basis, found.reference.rule) == (value, "text", rule)
    assert [warning.code for warning in found.warnings] == ["reference_inferred"]


@pytest.mark.parametrize("text", [BODY, f"{BODY} Am 3. Mai um 9 Uhr geht es los."])
def test_without_a_year_there_is_no_reference_day(text):
    assert days(f"{HEAD}\n\n{text}").reference is None
