"""``pressextract explain``: every mention with its rule, its evidence and what it beat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from pressextract.errors import InputError
from pressextract.kinds import BEATEN, CONTACT, FOUND, check_kind, meaning
from pressextract.pipeline import Analysis, analyse, read_docs
from pressextract.read import Unreadable
from pressextract.settings import Settings
from pressextract.shapes import CleanDoc, Evidence, Mention
from pressextract.shapes.facts import Beaten, ContactFact, EventFact, Found, LocationFact, OrganizationFact, PersonFact

__all__ = ["beaten_line", "decided_lines", "explain_file", "mention_lines", "where"]


def explain_file(file: Path, *, settings: Settings, kind: str | None, write: Callable[[str], None]) -> int:
    """Write the explanation of every document of a file; the number of documents that could not be read.

    Raises:
        InputError: The path is a folder or does not exist.
        ConfigError: ``config.kind`` for a kind that no mention has.
    """
    check_kind(kind, (*FOUND, *BEATEN))
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
            yield from mention_lines(doc, mention)
    yield "## beaten"
    for beaten in sorted(analysis.facts.beaten, key=lambda one: (one.start, one.end, one.rule)):
        if kind is None or beaten.rule.startswith(kind):
            yield beaten_line(doc, beaten)
    yield "## decided"
    yield from decided_lines(analysis, kind=kind)


def _reason(reason: str | None, rule: str | None) -> str:
    return f" ({reason}, {rule})" if reason else ""


def where(doc: CleanDoc, start: int) -> str:
    """Line and column in the raw text, from 1."""
    at = doc.offsets.offset(start)
    row = doc.raw.text.count("\n", 0, at) + 1
    column = at - (doc.raw.text.rfind("\n", 0, at) + 1) + 1
    return f"{row}:{column}"


def mention_lines(doc: CleanDoc, mention: Mention) -> Iterator[str]:
    """A mention with its meaning and its evidence."""
    yield f"{where(doc, mention.start)}  {mention.kind}  {mention.text!r}  {mention.rule}  {mention.strength:.2f}"
    if mention.value is not None:
        yield f"      means {meaning(mention, doc.text)}"
    yield from _evidence(mention.evidence)


def _evidence(evidence: tuple[Evidence, ...]) -> Iterator[str]:
    for one in evidence:
        yield f"      {one.what}: {one.words}" if one.words else f"      {one.what}"


def beaten_line(doc: CleanDoc, beaten: Beaten) -> str:
    """A candidate that lost, and what beat it."""
    why = f" ({beaten.why})" if beaten.why else ""
    return (
        f"{where(doc, beaten.start)}  {doc.text[beaten.start : beaten.end]!r}  {beaten.rule}  lost to {beaten.by}{why}"
    )


def decided_lines(
    analysis: Analysis, *, kind: str | None = None, holds: Callable[[int, int], bool] | None = None
) -> Iterator[str]:
    """What stands in the record and why: the evidence that the resolve room added.

    Args:
        kind: Only entries that mentions of this kind go into.
        holds: Only entries with a span for which this is true.
    """
    doc = analysis.doc
    for kinds, spans, lines in _entries(analysis, everything=holds is None):
        if kind is not None and kind not in kinds:
            continue
        if holds is None or any(holds(span.start, span.end) for span in spans):
            first = spans[0].start
            yield f"{where(doc, first)}  {next(lines)}"
            yield from lines


def _entries(
    analysis: Analysis, *, everything: bool
) -> Iterator[tuple[tuple[str, ...], tuple[Found, ...], Iterator[str]]]:
    """Entries of the record with kinds, spans, lines; bodies and places say nothing new when everything is shown."""
    facts = analysis.facts
    for date in facts.dates:
        head = f"{date.id}  {date.value}  {date.basis}"
        yield ("date",), (date.found,), chain([head], _evidence(date.found.evidence))
    for person in facts.persons:
        of_person = ("name", "role") if person.roles else ("name",)
        yield of_person, (*person.mentions, *(role.found for role in person.roles)), _person(person)
    if not everything:
        bodies: tuple[OrganizationFact | LocationFact, ...] = (*facts.organizations, *facts.locations)
        for body in bodies:
            yield ("name",), body.mentions, iter([f"{body.id}  {body.name}"])
    groups: tuple[ContactFact | EventFact, ...] = (*facts.contacts, *facts.events)
    for entry in groups:
        evidence = (line for span in entry.spans for line in _evidence(span.evidence))
        parts = ("event",) if isinstance(entry, EventFact) else CONTACT
        yield parts, entry.spans, chain([f"{entry.id}  {entry.spans[0].rule}"], evidence)
    for quote in facts.quotes:
        head = f"{quote.id}  {quote.speaker or quote.speaker_text or 'speaker unknown'}  {quote.found.rule}"
        yield ("quote", "indirect"), (quote.found,), chain([head], _evidence(quote.found.evidence))


def _person(person: PersonFact) -> Iterator[str]:
    yield f"{person.id}  {person.name}"
    for mention in person.mentions:
        yield from _evidence(mention.evidence)
    for role in person.roles:
        words = " at ".join(filter(None, (role.role, role.organization)))
        yield f"      role {words}  {role.found.rule}"
        yield from _evidence(role.found.evidence)
