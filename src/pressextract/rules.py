"""The rule engine: patterns that carry their own proof.

A rule finds one kind of thing, says where the format is laid down, and lists phrases that it must accept, with the
value that they mean, and phrases that it must reject. The tests run every rule's phrases; ``pressextract rules`` and
``docs/rules.md`` print them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import regex

from pressextract.errors import RuleError
from pressextract.ruleset import Statistics, in_force, recorder
from pressextract.shapes import Evidence, Mention

__all__ = ["TIMEOUT_S", "Match", "Pattern", "Rule", "check_rule", "compile_rule", "find", "scan"]

Pattern: TypeAlias = regex.Pattern[str]
Match: TypeAlias = regex.Match[str]

TIMEOUT_S = 5.0
"""A pattern that runs longer over one document is a fault of the rule, and the document fails with its id."""


def compile_rule(pattern: str, *, ignore_case: bool = False, **lists: Iterable[str]) -> Pattern:
    r"""Compile a verbose pattern with named groups only.

    Args:
        pattern: Blanks and ``#`` comments are ignored outside of classes; write ``[ ]`` for a blank.
        ignore_case: Case matters unless this is set.
        lists: Word lists that the pattern names as ``\L<name>``; longer words are tried first by the engine.

    Raises:
        RuleError: ``rule.pattern`` if it does not compile or has unnamed groups.
    """
    named: dict[str, Any] = {name: sorted(set(words)) for name, words in lists.items()}
    flags = regex.VERBOSE | (regex.IGNORECASE if ignore_case else 0)
    try:
        compiled = regex.compile(pattern, flags, **named)
    except (regex.error, TypeError, ValueError) as error:
        raise RuleError(f"pattern does not compile: {error}: {pattern[:80]!r}", reason="pattern") from error
    if compiled.groups > len(compiled.groupindex):
        raise RuleError(
            f"pattern has groups without a name (write (?: or (?<name>): {pattern[:80]!r}", reason="pattern"
        )
    return compiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern with its meaning and its proof.

    Attributes:
        id: ``<kind>.<what>``, stable; it stands in the records.
        source: Where the format is laid down or where it was seen.
        pattern: From ``compile_rule``. A group named ``span`` narrows the mention; otherwise it is the whole match.
        value: Meaning of a match, or None to decline it.
        accepts: For each shown value (``show(value)``) the phrases that must be found exactly once with that value.
        rejects: Phrases in which the rule must find nothing.
        strength: Confidence from 0 to 1 of a mention found by this rule alone.
        show: Makes a value comparable with the keys of ``accepts``.
    """

    id: str
    source: str
    pattern: Pattern
    value: Callable[[Match], Any]
    accepts: Mapping[str, tuple[str, ...]]
    rejects: tuple[str, ...]
    strength: float = 0.9
    show: Callable[[Any], str] = str

    @property
    def kind(self) -> str:
        """First part of the id, the kind of its mentions."""
        return self.id.partition(".")[0]


def find(rule: Rule, text: str) -> Iterator[Mention]:
    """All mentions of one rule, in text order; none if it is not in force.

    Raises:
        RuleError: ``rule.timeout`` after ``TIMEOUT_S`` seconds.
    """
    if not in_force().allows(rule.id):
        return iter(())
    statistics = recorder()
    return _find(rule, text) if statistics is None else _timed(rule, text, statistics)


def _timed(rule: Rule, text: str, statistics: Statistics) -> Iterator[Mention]:
    started = time.perf_counter()
    found = list(_find(rule, text))
    statistics.add(rule.id, hits=len(found), seconds=time.perf_counter() - started)
    return iter(found)


def _find(rule: Rule, text: str) -> Iterator[Mention]:
    narrowed = "span" in rule.pattern.groupindex
    try:
        for match in rule.pattern.finditer(text, timeout=TIMEOUT_S):
            value = rule.value(match)
            if value is None:
                continue
            start, end = match.span("span") if narrowed else match.span()
            yield Mention(
                kind=rule.kind,
                start=start,
                end=end,
                text=text[start:end],
                rule=rule.id,
                strength=rule.strength,
                value=value,
                evidence=(Evidence("pattern", rule.source),),
            )
    except TimeoutError as error:
        raise RuleError(
            f"rule {rule.id} ran longer than {TIMEOUT_S:g} s: report this text", reason="timeout"
        ) from error


def scan(rules: Iterable[Rule], text: str) -> list[Mention]:
    """Mentions of all rules, sorted by start, longer first; overlaps are the caller's to settle."""
    found = [mention for rule in rules for mention in find(rule, text)]
    return sorted(found, key=lambda m: (m.start, -m.end, -m.strength, m.rule))


def check_rule(rule: Rule) -> list[str]:
    """Faults of a rule against its own phrases, in words; empty when it keeps its promises."""
    faults = []
    if sum(map(len, rule.accepts.values())) < 3:  # noqa: PLR2004 - the house minimum, see docs/rules.md
        faults.append(f"{rule.id}: fewer than three accepted phrases")
    if len(rule.rejects) < 2:  # noqa: PLR2004 - the same
        faults.append(f"{rule.id}: fewer than two rejected phrases")
    for value, phrases in rule.accepts.items():
        for phrase in phrases:
            shown = [rule.show(mention.value) for mention in find(rule, phrase)]
            if shown != [value]:
                faults.append(f"{rule.id}: {phrase!r} gives {shown}, not {[value]}")
    for phrase in rule.rejects:
        found = [mention.text for mention in find(rule, phrase)]
        if found:
            faults.append(f"{rule.id}: finds {found} in {phrase!r}, which it must reject")
    return faults
