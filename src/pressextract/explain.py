"""``pressextract explain``: every mention with its rule, its evidence and what it beat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from pressextract.errors import InputError
from pressextract.pipeline import Analysis, analyse, read_docs
from pressextract.read import Unreadable
from pressextract.settings import Settings
from pressextract.shapes import CleanDoc, Evidence, Mention
from pressextract.shapes.facts import Beaten

__all__ = ["explain_file"]


def explain_file(file: Path, *, settings: Settings, kind: str | None, write: Callable[[str], None]) -> int:
    """Write the explanation of every document of a file; the number of documents that could not be read.

    Raises:
        InputError: The path is a folder or does not exist.
    """
    if file.is_dir():
        raise InputError(f"{file} is a folder: name one file", reason="folder")
    failed = 0
    for raw in read_docs([file], settings=settings):
        if isinstance(raw, Unreadable):
            write(f"{raw.path}: {raw.error} [{raw.error.code}]")
            failed += 1
            continue
        for line in _lines(analyse(raw, settings=settings), kind=kind):
            write(line)
    return failed


def _lines(analysis: Analysis, *, kind: str | None) -> Iterator[str]:
    doc = analysis.doc
    yield f"# {doc.raw.id}"
    if kind is None:
        yield "## zones"
        yield from (f"{row}: {line.zone}{_reason(line.reason, line.rule)}" for row, line in enumerate(doc.lines, 1))
    yield "## mentions"
    for mention in analysis.mentions:
        if kind in {None, mention.kind}:
            yield from _mention(doc, mention)
    yield "## beaten"
    for beaten in sorted(analysis.facts.beaten, key=lambda one: (one.start, one.end, one.rule)):
        if kind is None or beaten.rule.startswith(kind):
            yield _beaten(doc, beaten)
    yield "## decided"
    yield from _decided(analysis)


def _reason(reason: str | None, rule: str | None) -> str:
    return f" ({reason}, {rule})" if reason else ""


def _where(doc: CleanDoc, start: int) -> str:
    at = doc.offsets.offset(start)
    row = doc.raw.text.count("\n", 0, at) + 1
    column = at - (doc.raw.text.rfind("\n", 0, at) + 1) + 1
    return f"{row}:{column}"


def _mention(doc: CleanDoc, mention: Mention) -> Iterator[str]:
    yield f"{_where(doc, mention.start)}  {mention.kind}  {mention.text!r}  {mention.rule}  {mention.strength:.2f}"
    if mention.value is not None:
        yield f"      means {mention.value}"
    yield from _evidence(mention.evidence)


def _evidence(evidence: tuple[Evidence, ...]) -> Iterator[str]:
    for one in evidence:
        yield f"      {one.what}: {one.words}" if one.words else f"      {one.what}"


def _beaten(doc: CleanDoc, beaten: Beaten) -> str:
    why = f" ({beaten.why})" if beaten.why else ""
    return (
        f"{_where(doc, beaten.start)}  {doc.text[beaten.start : beaten.end]!r}  {beaten.rule}  lost to {beaten.by}{why}"
    )


def _decided(analysis: Analysis) -> Iterator[str]:
    """What stands in the record and why: the evidence that the resolve room added."""
    facts, doc = analysis.facts, analysis.doc
    for date in facts.dates:
        yield f"{_where(doc, date.found.start)}  {date.id}  {date.value}  {date.basis}"
        yield from _evidence(date.found.evidence)
    for person in facts.persons:
        yield f"{_where(doc, person.mentions[0].start)}  {person.id}  {person.name}"
        for mention in person.mentions:
            yield from _evidence(mention.evidence)
        for role in person.roles:
            yield f"      role {role.role} at {role.organization}  {role.found.rule}"
            yield from _evidence(role.found.evidence)
    for group in (facts.contacts, facts.events):
        for entry in group:
            yield f"{_where(doc, entry.spans[0].start)}  {entry.id}  {entry.spans[0].rule}"
            for span in entry.spans:
                yield from _evidence(span.evidence)
    for quote in facts.quotes:
        yield f"{_where(doc, quote.found.start)}  {quote.id}  {quote.speaker or quote.speaker_text}  {quote.found.rule}"
        yield from _evidence(quote.found.evidence)
