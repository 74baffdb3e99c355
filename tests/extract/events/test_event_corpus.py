"""The pages ``tests/corpus/event*.md``: linked words are titles of happenings with start and end, others are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import regex
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.resolve import resolve

PAGES = sorted((Path(__file__).parents[2] / "corpus").glob("event*.md"))
LINK = regex.compile(r"\[(?<text>[^\]]*)\]\(event (?<start>[^/ )]+)(?:/(?<end>[^ )]+))?(?: (?<status>\w+))?\)")
REFERENCE = regex.compile(r"Bezugstag: (\S+)")


def cases():
    for page in PAGES:
        reference = None
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
            if found := REFERENCE.match(line):
                reference = date.fromisoformat(found[1])
            elif line.startswith("- "):
                yield pytest.param(line[2:], reference, id=f"{page.stem}:{number}")


def read(line: str) -> tuple[str, list[tuple[str, str | None, bool]]]:
    marks = [(found["start"], found["end"], found["status"] == "cancelled") for found in LINK.finditer(line)]
    return LINK.sub(lambda found: found["text"], line).replace("¶", "\n"), marks


def titles(line: str) -> list[str]:
    """Linked titles; an empty link stands for another occurrence of the happening before."""
    found: list[str] = []
    for link in LINK.finditer(line):
        found.append(link["text"] or found[-1])
    return found


@pytest.mark.parametrize(("line", "reference"), tuple(cases()))
def test_a_line_of_the_corpus_gives_its_happenings_and_no_other(line, reference):
    text, marks = read(line)
    doc = make_doc(text)
    annotated = make_names(text, {})
    events = resolve(doc, annotated, mentions=extract(doc, annotated), reference_date=reference).events
    assert [(e.start, e.end, e.status == "cancelled") for e in events] == marks
    assert [e.title for e in events] == titles(line)
