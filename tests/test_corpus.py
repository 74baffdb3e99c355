"""The pages of ``tests/corpus``: what is linked must be found with its value, what is not linked must not."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from pressextract.dates import find_dates

PAGES = sorted((Path(__file__).parent / "corpus").glob("date*.md"))
LINK = regex.compile(r"\[(?<text>[^\]]+)\]\((?<kind>date|time|duration|set) (?<value>[^)]+)\)")
REFERENCE = regex.compile(r"Bezugstag: (\S+)")


def cases():
    for page in PAGES:
        reference = None
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
            if found := REFERENCE.match(line):
                reference = None if found[1] == "keiner" else found[1]
            elif line.startswith("- "):
                yield pytest.param(line[2:], reference, id=f"{page.stem}:{number}")


def read(line: str):
    plain, marks, at = "", [], 0
    for link in LINK.finditer(line):
        plain += line[at : link.start()]
        marks.append((len(plain), len(plain) + len(link["text"]), link["kind"].upper(), link["value"]))
        plain += link["text"]
        at = link.end()
    return plain + line[at:], marks


CASES = tuple(cases())


@pytest.mark.parametrize(("line", "reference"), CASES)
def test_a_line_of_the_corpus_gives_its_marks_and_nothing_else(line, reference):
    text, marks = read(line)
    assert [(f.start, f.end, f.type, f.value) for f in find_dates(text, reference)] == marks


def test_the_corpus_holds_six_hundred_expressions_and_forty_lines_without_any():
    marks = [read(case.values[0])[1] for case in CASES]
    assert sum(map(len, marks)) >= 600
    assert sum(not line for line in marks) >= 40


def test_an_unmarked_expression_is_noticed():
    text, marks = read("Am [3. Mai](date XXXX-05-03) und am 4. Mai")
    assert text == "Am 3. Mai und am 4. Mai"
    assert [(f.start, f.end, f.type, f.value) for f in find_dates(text)] != marks
