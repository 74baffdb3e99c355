"""The pages ``tests/corpus/quote*.md``: linked words are quotations with their speakers, others are none."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from tests.support import make_doc, make_names

from pressextract.extract import extract
from pressextract.resolve import resolve

PAGES = sorted((Path(__file__).parents[2] / "corpus").glob("quote*.md"))
LINK = regex.compile(r"\[(?<text>[^\]]+)\]\(quote (?<speaker>[^)]+)\)")
LISTS = {"PER": regex.compile(r"Personen: (.+)"), "ORG": regex.compile(r"Organisationen: (.+)")}


def cases():
    for page in PAGES:
        names: dict[str, list[str]] = {}
        for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
            for label, pattern in LISTS.items():
                if found := pattern.match(line):
                    names[label] = found[1].split(", ")
            if line.startswith("- "):
                yield pytest.param(line[2:], names, id=f"{page.stem}:{number}")


def read(line: str) -> tuple[str, list[tuple[str, str]]]:
    marks = [(found["text"], found["speaker"]) for found in LINK.finditer(line)]
    return LINK.sub(lambda found: found["text"], line).replace("¶", "\n\n"), marks


def quotes_of(text: str, names: dict[str, list[str]]) -> list[tuple[str, str]]:
    doc = make_doc(text)
    annotated = make_names(text, names)
    facts = resolve(doc, annotated, mentions=extract(doc, annotated))
    known = {one.id: one.name for one in (*facts.persons, *facts.organizations)}
    return [(text[q.found.start : q.found.end], known.get(q.speaker, q.speaker_text or "-")) for q in facts.quotes]


CASES = tuple(cases())


@pytest.mark.parametrize(("line", "names"), CASES)
def test_a_line_of_the_corpus_gives_its_quotations_and_no_other(line, names):
    text, marks = read(line)
    assert quotes_of(text, names) == marks


def test_the_corpus_holds_forty_quotations_and_fifteen_lines_without_any():
    marks = [read(case.values[0])[1] for case in CASES]
    assert sum(map(len, marks)) >= 40
    assert sum(not line for line in marks) >= 15
