"""``pressextract why`` and ``why-not``: one place of a release, and every rule's business with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pressextract.errors import ConfigError, InputError
from pressextract.explain import beaten_line, decided_lines, mention_lines, where
from pressextract.extract import all_rules
from pressextract.extract.dates.finder import scan_dates
from pressextract.extract.dates.masks import mask
from pressextract.kinds import FOUND, MADE, check_kind
from pressextract.overlay import ruleset_of
from pressextract.pipeline import Analysis, analyse, read_docs
from pressextract.read import Unreadable
from pressextract.rules import Rule
from pressextract.ruleset import RuleSet, using
from pressextract.settings import Settings
from pressextract.shapes import Mention, Name, Span
from pressextract.why.attempts import Attempt, attempts_at, ranked
from pressextract.why.made import made_lines, missing_date

__all__ = ["why_not_text", "why_text"]

_SHOWN = 10
_PLACES = 5
_PART_CHARS = 90
_LOST = ("refused", "name_beaten", "quote_beaten", "event_beaten")

Write = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Place:
    """One occurrence of the asked words."""

    analysis: Analysis
    span: Span

    @property
    def words(self) -> str:
        return self.analysis.doc.text[self.span.start : self.span.end]

    def holds(self, start: int, end: int) -> bool:
        """Whether a range shares a character with the place."""
        return start < self.span.end and self.span.start < end

    def here(self, things: Iterable[Mention]) -> list[Mention]:
        return [one for one in things if self.holds(one.start, one.end)]


def why_text(file: Path, text: str, *, settings: Settings, write: Write) -> bool:
    """Write what was found at every occurrence of a text; whether anything was.

    Raises:
        InputError: The path is a folder or cannot be read.
        ConfigError: ``config.text`` if the words do not occur.
    """
    found = False
    for place in _places(file, text, settings=settings):
        write(_heading(place))
        lines = list(_found(place))
        found = found or bool(lines)
        for line in lines or ["nothing was found here: ask why-not"]:
            write(line)
        for line in _lost(place):
            write(line)
    return found


def why_not_text(
    file: Path, text: str, *, settings: Settings, kind: str | None, everything: bool, write: Write
) -> None:
    """Write what stands against a find at every occurrence of a text: furniture, the model, rules, rivals.

    Raises:
        InputError, ConfigError: See ``why_text``.
    """
    chosen = ruleset_of(settings)
    check_kind(kind, (*FOUND, *(rule.kind for rule in (*all_rules(), *chosen.added) if rule.kind != "clean")))
    for place in _places(file, text, settings=settings):
        write(_heading(place))
        with using(chosen):
            for line in _against(place, chosen=chosen, kind=kind, everything=everything):
                write(line)


def _places(file: Path, text: str, *, settings: Settings) -> Iterator[_Place]:
    if file.is_dir():
        raise InputError(f"{file} is a folder: name one file", reason="folder")
    if not text.strip():
        raise ConfigError("TEXT is empty: name words of the release", reason="text")
    count = 0
    for raw in read_docs([file], settings=settings):
        if isinstance(raw, Unreadable):
            raise raw.error
        analysis = analyse(raw, settings=settings)
        for span in islice(_occurrences(analysis.doc.text, text), _PLACES):
            count += 1
            yield _Place(analysis, span)
    if not count:
        raise ConfigError(f"{text!r} does not stand in {file}: give the words as they are written", reason="text")


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + len(words))


def _heading(place: _Place) -> str:
    doc = place.analysis.doc
    line = doc.line_at(place.span.start)
    zone = line.zone if line else "body"
    reason = f" ({line.reason}, {line.rule})" if line and line.reason else ""
    return f"# {doc.raw.id} {where(doc, place.span.start)}  {place.words!r}  in zone {zone}{reason}"


def _found(place: _Place) -> Iterator[str]:
    for mention in place.here(place.analysis.mentions):
        if mention.kind not in _LOST:
            yield from mention_lines(place.analysis.doc, mention)
    lines = list(decided_lines(place.analysis, holds=place.holds))
    if lines:
        yield "in the record:"
        yield from lines
    yield from _missing(place)


def _missing(place: _Place) -> Iterator[str]:
    lines = (missing_date(place.analysis, one) for one in place.here(place.analysis.mentions))
    yield from (line for line in lines if line)


def _lost(place: _Place) -> Iterator[str]:
    analysis = place.analysis
    lines = [
        beaten_line(analysis.doc, beaten) for beaten in analysis.facts.beaten if place.holds(beaten.start, beaten.end)
    ]
    for mention in place.here(analysis.mentions):
        if mention.kind in _LOST:
            by, why = getattr(mention.value, "by", mention.rule), getattr(mention.value, "why", "")
            lines.append(f"{where(analysis.doc, mention.start)}  {mention.text!r}  {mention.kind}: {by} ({why})")
    if lines:
        yield "beaten:"
        yield from dict.fromkeys(lines)


def _against(place: _Place, *, chosen: RuleSet, kind: str | None, everything: bool) -> Iterator[str]:
    analysis = place.analysis
    line = analysis.doc.line_at(place.span.start)
    if line and line.zone == "furniture":
        yield f"the line counts as furniture ({line.reason}, {line.rule}): nothing is looked for in it"
        yield f"  to keep it: --ignore {line.rule}"
        return
    found = [one for one in place.here(analysis.mentions) if one.kind not in _LOST and kind in {None, one.kind}]
    if found:
        yield "found here: " + ", ".join(f"{one.kind} {one.text!r} by {one.rule}" for one in found)
    if kind in {None, "date"}:
        yield from _missing(place)
    if kind in MADE:
        yield from made_lines(analysis, place.span, kind=kind)
        return
    yield from _lost(place)
    if kind in {None, "name"}:
        yield from _model(place)
    rules = [rule for rule in (*all_rules(), *chosen.added) if kind in {None, rule.kind} and rule.kind != "clean"]
    out = [rule.id for rule in rules if not chosen.allows(rule.id)]
    if out:
        yield f"not in force by --select and --ignore: {len(out)} rules, such as {out[0]}"
    tried = [rule for rule in rules if chosen.allows(rule.id) and rule.kind != "role"]
    dates, others = ([rule for rule in tried if (rule.kind == "date") == which] for which in (True, False))
    view = analysis.doc.view
    attempts = ranked([*attempts_at(dates, mask(view), place.span), *attempts_at(others, view, place.span)], place.span)
    shown = attempts if everything else attempts[:_SHOWN]
    yield f"{len(tried)} rules were tried; {len(attempts)} match at least a part here:"
    for attempt in shown:
        yield from _told(place, attempt, found=found)
    if len(shown) < len(attempts):
        yield f"  … {len(attempts) - len(shown)} more with --all"


def _model(place: _Place) -> Iterator[str]:
    names = [name for name in place.analysis.annotated.names if place.holds(name.start, name.end)]
    if not names:
        yield "the model sees no name here"
    for name in names:
        words = place.analysis.doc.text[name.start : name.end]
        yield f"the model sees {name.label} {words!r} with {name.score:.2f}{_below(place, name)}"


def _below(place: _Place, name: Name) -> str:
    kept = any(one.kind == "name" and one.start < name.end and name.start < one.end for one in place.analysis.mentions)
    return "" if kept else ": too little, or corrected away"


def _told(place: _Place, attempt: Attempt, *, found: list[Mention]) -> Iterator[str]:
    doc, rule = place.analysis.doc, attempt.rule
    words = doc.text[attempt.matched.start : attempt.matched.end]
    yield f"  {rule.id}  {where(doc, attempt.matched.start)}  matches {words!r}"
    if attempt.gave_up:
        rest = doc.text[attempt.matched.end : attempt.matched.end + 20]
        part = " ".join(attempt.gave_up.split())
        yield f"      gave up before {_short(part)}  at {rest!r}"
    elif attempt.declined:
        yield "      its pattern matches, and its value function declines the match (calendar, length, known words)"
    else:
        yield f"      {_whole(place, rule, attempt, found=found)}"


def _whole(place: _Place, rule: Rule, attempt: Attempt, *, found: list[Mention]) -> str:
    own = next((one for one in found if one.rule == rule.id), None)
    if own is not None:
        return f"it found {own.text!r}"
    rivals = [one for one in found if one.start < attempt.matched.end and attempt.matched.start < one.end]
    if rivals:
        best = max(rivals, key=lambda one: one.strength)
        longer = best.end - best.start > attempt.matched.end - attempt.matched.start
        why = "which is longer" if longer else f"which is stronger ({best.strength:.2f} to {rule.strength:.2f})"
        return f"matches whole; its place went to {best.rule} ({best.text!r}), {why}"
    if rule.kind == "date" and not _is_headed(place, rule):
        return "matches whole, but the word it begins with is none that the dates finder tries it at"
    return f"matches whole, with strength {rule.strength:.2f}; the {rule.kind} reader wants more around it"


def _is_headed(place: _Place, rule: Rule) -> bool:
    """Whether the dates finder comes to the rule here when it has no rivals."""
    with using(RuleSet(select=(rule.id,))):
        found = scan_dates(mask(place.analysis.doc.view))
        return any(place.holds(one.start, one.end) for one in found)


def _short(part: str) -> str:
    return part if len(part) <= _PART_CHARS else part[: _PART_CHARS - 1] + "…"
